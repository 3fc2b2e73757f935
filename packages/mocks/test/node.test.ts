import nodeHttp from "node:http";
import { examples } from "@chat-friends/contract/examples";
import { HttpResponse, http } from "msw/http";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { handlerFor, handlers } from "../src/handlers.ts";
import { setupMocks } from "../src/node.ts";
import { recordOutput } from "./printed.ts";
import { send, signedQuery, usersig } from "./signed-call.ts";

const host = "https://adminapisgp.im.qcloud.com";
const request = { From_Account: "alice", AddFriendItem: [{ To_Account: "bob" }] };
const added = { ActionStatus: "OK", ResultItem: [{ To_Account: "bob", ResultCode: 0 }] };

const mocks = setupMocks(http.get("https://app.example/me", () => HttpResponse.json({ name: "alice" })));

beforeAll(() => mocks.listen());
afterEach(() => {
  mocks.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => mocks.close());

it.each([
  host,
  "https://console.tim.qq.com",
  "https://adminapiger.my-imcloud.com",
  "http://127.0.0.1:4600",
  "http://localhost:5173/proxy",
])("answers at %s", async (address) => {
  const { status, type, reply } = await send(`${address}/v4/sns/friend_add`, request);

  expect({ status, type }).toEqual({ status: 200, type: "application/json" });
  expect(reply).toMatchObject(added);
});

it.each(["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])("answers %s with the envelope of a refusal", async (method) => {
  const { status, reply } = await send(`${host}/v4/sns/friend_add`, undefined, method);

  expect(status).toBe(200);
  expect(reply).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 60002,
    ErrorInfo: `the method must be POST, not ${method}`,
    ErrorDisplay: "",
  });
});

it.each([
  "/v4/sns/friend_delete",
  "/v4/sns/friend_add/",
  "/v4/sns/friend_add/more",
  "/v4/sns/",
  "/v4/openim/sendmsg",
  "/v4/",
])("answers an operation it does not know, %s, with 60009", async (path) => {
  const { status, reply } = await send(host + path, request);

  expect(status).toBe(200);
  expect(reply).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 60009 });
});

it("answers any request with the named case until the handlers are reset", async () => {
  mocks.use(handlerFor("friend_add", { case: "pending" }));

  expect((await send(`${host}/v4/sns/friend_add`, request)).reply).toMatchObject({
    ResultItem: [{ To_Account: "bob", ResultCode: 30539 }],
    Fail_Account: ["bob"],
  });
  expect((await send(`${host}/v4/sns/friend_add`, {})).reply).toEqual(examples.friend_add.pending.response);
  expect((await send(`${host}/v4/sns/friend_update`, {})).reply).toMatchObject({ ErrorCode: 30001 });

  mocks.resetHandlers();

  expect((await send(`${host}/v4/sns/friend_add`, request)).reply).toMatchObject(added);
});

it("answers with the unchanged case if that is asked for", async () => {
  mocks.use(handlerFor("friend_add", { case: "pending", verbatim: true }));

  expect((await send(`${host}/v4/sns/friend_add`, request)).reply).toEqual(examples.friend_add.pending.response);
});

it("keeps the handlers it was set up with", async () => {
  mocks.use(handlerFor("friend_add", { case: "pending" }));
  mocks.resetHandlers();

  expect(await (await fetch("https://app.example/me")).json()).toEqual({ name: "alice" });
});

it("lets the handlers it was set up with come before its own", async () => {
  const named = handlerFor("group_get", { case: "unchanged" });

  expect(setupMocks(named).listHandlers()).toEqual([named, ...handlers]);
});

it("fails a request that no handler answers, naming it without its query", async () => {
  const failed = fetch(`https://app.example/friends?${signedQuery}`);

  await expect(failed).rejects.toMatchObject({
    cause: {
      code: "ERR_UNHANDLED_REQUEST",
      message: "no handler answers GET https://app.example/friends; add one, or pass onUnhandledFrame to listen()",
    },
  });
});

it("fails such a request through node:http too", async () => {
  const failed = new Promise((_resolve, reject) =>
    nodeHttp.get(`http://app.example/friends?${signedQuery}`).on("error", reject),
  );

  await expect(failed).rejects.toThrow("no handler answers GET http://app.example/friends;");
});

it("fails a WebSocket that no handler answers", async () => {
  const failed = new Promise((resolve) => {
    new WebSocket(`ws://app.example/live?${signedQuery}`).addEventListener("error", resolve);
  });

  expect(await failed).toMatchObject({
    cause: { message: expect.stringMatching(/^no handler answers a ws connection;/) },
  });
});

it("says so when a handler before its own has read the body", async () => {
  const output = recordOutput();
  mocks.use(http.post("*", async ({ request: seen }) => void (await seen.text())));

  const { reply } = await send(`${host}/v4/sns/friend_add`, request);

  expect(reply).toMatchObject({
    ErrorCode: 60002,
    ErrorInfo: "the body cannot be read: TypeError: Body is unusable: Body has already been read",
  });
  expect(output()).not.toContain(usersig);
});

it("answers a named case even then", async () => {
  mocks.use(
    http.post("*", async ({ request: seen }) => void (await seen.text())),
    handlerFor("friend_add", { case: "basic" }),
  );

  const { reply } = await send(`${host}/v4/sns/friend_add`, request);

  expect(reply).toEqual(examples.friend_add.basic.response);
});

it("prints nothing with a signature in it", async () => {
  const output = recordOutput();

  await send(`${host}/v4/sns/friend_add`, request);
  await send(`${host}/v4/sns/friend_delete`, request);
  await fetch(`https://app.example/friends?${signedQuery}`).catch(() => undefined);

  expect(output()).not.toContain(usersig);
});

it("prints nothing with a signature in it when the caller breaks off", async () => {
  const output = recordOutput();
  const answered = new Promise((resolve) => mocks.events.on("request:match", resolve));
  const call = nodeHttp.request(`${host}/v4/sns/friend_add?${signedQuery}`.replace("https", "http"), {
    method: "POST",
  });
  mocks.events.on("request:start", () => call.destroy());
  call.on("error", () => undefined);

  call.write("{");
  await answered;

  expect(output()).not.toContain(usersig);
  mocks.events.removeAllListeners();
});
