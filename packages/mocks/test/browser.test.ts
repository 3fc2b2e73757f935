import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setupMocks } from "../src/browser.ts";
import { handlerFor, handlers } from "../src/handlers.ts";
import { recordOutput } from "./printed.ts";
import { startRealServer } from "./real-server.ts";
import { send, signedQuery, usersig } from "./signed-call.ts";

const address = "https://adminapisgp.im.qcloud.com/v4/sns/group_get";
const request = { From_Account: "alice", LastSequence: 0 };
const cleanups: (() => unknown)[] = [];

// msw treats an Electron renderer as a browser. Without service workers it intercepts `fetch` itself.
beforeEach(() => {
  Object.assign(process, { type: "renderer" });
  vi.stubGlobal("window", { postMessage: () => undefined });
});

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0)) await cleanUp();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(process, "type");
});

async function start(...args: Parameters<ReturnType<typeof setupMocks>["start"]>) {
  const mocks = setupMocks();
  await mocks.start(...args);
  cleanups.push(() => mocks.stop());
}

it("answers without a word", async () => {
  const output = recordOutput();
  await start();

  const { reply } = await send(address, request);

  expect(reply).toMatchObject({ ActionStatus: "OK", CurrentSequence: 2 });
  expect(output()).not.toContain(usersig);
  expect(output()).not.toContain("[MSW]");
});

it("lets the page's other requests pass, without a word", async () => {
  const output = recordOutput();
  const server = await startRealServer();
  cleanups.push(server.stop);
  await start();

  const response = await fetch(`${server.address}/assets?${signedQuery}`);

  expect(await response.text()).toBe("real");
  expect(output()).not.toContain(usersig);
});

it("refuses other calls to the API rather than let them pass", async () => {
  await start();

  const { reply } = await send("https://adminapisgp.im.qcloud.com/v4/sns/friend_delete", request);

  expect(reply).toMatchObject({ ErrorCode: 60009 });
});

it("takes the options of msw's own start", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const server = await startRealServer();
  cleanups.push(server.stop);
  await start({ onUnhandledFrame: "error" });

  await expect(fetch(`${server.address}/assets`)).rejects.toThrow();
});

it("lets the handlers it was set up with come before its own", () => {
  const named = handlerFor("group_get", { case: "unchanged" });

  expect(setupMocks(named).listHandlers()).toEqual([named, ...handlers]);
});
