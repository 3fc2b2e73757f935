import { expect, it, vi } from "vitest";
import { createSandbox, demoIdentity, memoryStore, type Store } from "../src/index.ts";
import { codes } from "./support/ask.ts";
import { clock, now } from "./support/sandbox-with.ts";
import { send, sendTogether, signedRequest } from "./support/send.ts";

const request = { From_Account: "id", LastSequence: 0 };

/** A store whose calls all fail. */
function brokenStore(error: unknown): Store {
  return { ...memoryStore(), transact: () => Promise.reject(error) };
}

const internalError = {
  ActionStatus: "FAIL",
  ErrorCode: 30006,
  ErrorInfo: "internal error of the sandbox; nothing was changed",
  ErrorDisplay: "",
};

it("without options is the demo app in memory, and its clock the real one", async () => {
  vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
  const sandbox = createSandbox();

  const reply = await send(sandbox, "group_get", request);
  vi.useRealTimers();

  expect(reply).toMatchObject({ ErrorCode: 0, CurrentSequence: 2 });
});

it("is a world of its own", async () => {
  const AddFriendItem = [{ To_Account: "id1" }];

  expect(await codes(createSandbox({ clock }), "friend_add", { From_Account: "id", AddFriendItem })).toEqual([0]);
  expect(await codes(createSandbox({ clock }), "friend_add", { From_Account: "id", AddFriendItem })).toEqual([0]);
});

it("answers exchange like fetch", async () => {
  const sandbox = createSandbox({ clock });

  const [exchanged] = await sendTogether(sandbox, "group_get", [request]);

  expect(await send(sandbox, "group_get", request)).toEqual(exchanged);
});

it("an error of the store is 30006 without a detail, and onError gets it", async () => {
  const errors: unknown[] = [];
  const fault = new Error("details of the fault");
  const sandbox = createSandbox({ store: brokenStore(fault), clock, onError: (error) => errors.push(error) });

  const response = await sandbox.fetch(signedRequest("group_get", request));

  expect(await response.json()).toEqual(internalError);
  expect(errors).toEqual([fault]);
});

it("an error is printed if there is no onError", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const fault = new Error("details of the fault");
  const sandbox = createSandbox({ store: brokenStore(fault), clock });

  await sandbox.fetch(signedRequest("group_get", request));

  expect(print.mock.calls).toEqual([[fault]]);
  print.mockRestore();
});

it("a refusal is not an error: onError is not called", async () => {
  const errors: unknown[] = [];
  const sandbox = createSandbox({ clock, onError: (error) => errors.push(error) });

  await sandbox.fetch(signedRequest("group_get", "{"));
  await sandbox.fetch(signedRequest("unknown", request));

  expect(errors).toEqual([]);
});

it("after close a call is 30006", async () => {
  const sandbox = createSandbox({ clock, onError: () => undefined });
  await sandbox.close();
  await sandbox.close();

  expect(await send(sandbox, "group_get", request)).toEqual(internalError);
});

it.each([
  { title: "an empty key", identity: { ...demoIdentity, secretKey: "" }, names: "secretKey" },
  { title: "a key with its line end", identity: { ...demoIdentity, secretKey: "key\n" }, names: "secretKey" },
  { title: "an SDKAppID of 0", identity: { ...demoIdentity, sdkAppId: 0 }, names: "sdkAppId" },
  { title: "an admin without a name", identity: { ...demoIdentity, admins: ["root", ""] }, names: "identifier" },
])("an identity with $title is refused at once, because it can't sign a call", ({ identity, names }) => {
  expect(() => createSandbox({ identity, clock })).toThrow(names);
});
