import { expect, it } from "vitest";
import { createSandbox, type JournalEntry } from "../src/index.ts";
import { clock } from "./support/sandbox-with.ts";
import { signedRequest } from "./support/send.ts";

function watched(journal = true) {
  const readers: (() => JournalEntry)[] = [];
  return { readers, sandbox: createSandbox({ clock, journal, onCall: (read) => readers.push(read) }) };
}

it("is called after each answer, with the journal's entry of the call", async () => {
  const { readers, sandbox } = watched();

  await sandbox.fetch(signedRequest("group_get", { From_Account: "id", LastSequence: 0 }));
  await sandbox.fetch(signedRequest("group_get", { From_Account: "nobody", LastSequence: 0 }));

  expect(readers.map((read) => read())).toEqual(sandbox.control.journal.list());
  expect(readers.map((read) => read().ErrorCode)).toEqual([0, 30003]);
});

it("can still be read when the journal has let go of the call", async () => {
  const { readers, sandbox } = watched();
  await sandbox.fetch(signedRequest("group_get", { From_Account: "id", LastSequence: 0 }));

  sandbox.control.journal.clear();

  expect(readers.map((read) => read().operation)).toEqual(["group_get"]);
});

it("is called for the calls of every app", async () => {
  const { readers, sandbox } = watched();
  const { sdkAppId } = await sandbox.tenants.add();

  await sandbox.fetch(new Request(`http://sandbox/v4/sns/group_get?sdkappid=${sdkAppId}`, { method: "POST" }));

  expect(readers.map((read) => read().ErrorCode)).toEqual([60004]);
});

it("is never called if no journal is kept", async () => {
  const { readers, sandbox } = watched(false);

  await sandbox.fetch(signedRequest("group_get", { From_Account: "id", LastSequence: 0 }));

  expect(readers).toEqual([]);
});

it("may throw: the call keeps its reply, and onError gets the error", async () => {
  const fault = new Error("of the listener");
  const errors: unknown[] = [];
  const onCall = () => {
    throw fault;
  };
  const sandbox = createSandbox({ clock, onCall, onError: (error) => errors.push(error) });

  const response = await sandbox.fetch(signedRequest("group_get", { From_Account: "id", LastSequence: 0 }));

  expect(await response.json()).toMatchObject({ ErrorCode: 0 });
  expect(errors).toEqual([fault]);
});
