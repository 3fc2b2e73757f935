import { errors } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { ChatError, UnexpectedReply, unwrap } from "../src/index.ts";
import { callAnswered, reply } from "./clients.ts";

/** The result of unwrap: the reply or the error. */
async function outcome(answer: unknown, status = 200): Promise<unknown> {
  const result = await callAnswered(() => Response.json(answer, { status }));
  try {
    return unwrap(result);
  } catch (error) {
    return error;
  }
}

const refused = (ErrorCode: number, ErrorInfo = "") => ({ ActionStatus: "FAIL", ErrorCode, ErrorInfo });

it("gives the reply to a request that was carried out, with its refused items", async () => {
  expect(await outcome(reply)).toEqual(reply);
});

it("treats ErrorCode 0 as success if ActionStatus is missing", async () => {
  const { ActionStatus: _left, ...rest } = reply;

  expect(await outcome(rest)).toEqual(rest);
});

it("throws a ChatError that says what was refused, why, and what to do", async () => {
  const error = await outcome(refused(30008, "Err_SNS_FriendAdd_Write_Conflict"));

  expect(error).toBeInstanceOf(ChatError);
  expect(error).toMatchObject({
    name: "ChatError",
    message:
      "friend_add was refused: 30008 WriteConflict. Send it again after a wait. The service says: Err_SNS_FriendAdd_Write_Conflict",
    operation: "friend_add",
    code: 30008,
    codeName: "WriteConflict",
    retry: "later",
    errorInfo: "Err_SNS_FriendAdd_Write_Conflict",
  });
});

it.each([
  ["a call that was not awaited", () => callAnswered(() => Response.json(reply))],
  ["the reply alone", () => reply],
])("says what it takes when it is given %s", (_what, given) => {
  expect(() => unwrap(given() as unknown as { response: Response })).toThrow(
    new TypeError("give unwrap an awaited result"),
  );
});

it.each([
  [60010, "It will be refused until the app, its plan or the caller is changed."],
  [60007, "Send it again after a wait."],
  [70001, "Send it again with a new signature."],
  [30003, "Change the request, or what it meets in the service, and send it again."],
])("says for %i: %s", async (code, remedy) => {
  expect(await outcome(refused(code))).toHaveProperty("message", expect.stringMatching(`\\d \\w+\\. ${remedy}$`));
});

it.each(Object.entries(errors))("knows %i from the catalogue", async (code, { name, retry }) => {
  expect(await outcome(refused(Number(code)))).toMatchObject({ code: Number(code), codeName: name, retry });
});

it.each([
  ["the RequestId that support asks for", { RequestId: "Id-70000-1-2-3" }, "Id-70000-1-2-3"],
  ["no RequestId where there is none", {}, undefined],
  ["no RequestId where it is no text", { RequestId: 7 }, undefined],
])("gives %s", async (_what, members, requestId) => {
  expect(await outcome({ ...refused(60010), ...members })).toHaveProperty("requestId", requestId);
});

const advice = {
  never: "It will be refused until the app, its plan or the caller is changed.",
  later: "Send it again after a wait.",
  "new-signature": "Send it again with a new signature.",
  "after-change": "Change the request, or what it meets in the service, and send it again.",
};

it.each(Object.entries(errors))("advises for %s what its class in the catalogue asks for", async (code, { retry }) => {
  expect(await outcome(refused(Number(code)))).toMatchObject({
    message: expect.stringContaining(advice[retry]),
    retry,
  });
});

it("keeps an unlisted code", async () => {
  expect(await outcome(refused(39999, "New"))).toMatchObject({
    message: "friend_add was refused: 39999 Unlisted. The catalogue does not list this code. The service says: New",
    code: 39999,
    codeName: "Unlisted",
    retry: "never",
  });
});

it("keeps an unlisted code of an item in the reply", async () => {
  const ResultItem = [{ To_Account: "id1", ResultCode: 39999, ResultInfo: "New" }];

  expect(await outcome({ ...reply, ResultItem })).toMatchObject({ ResultItem });
});

it.each([
  ["no ActionStatus", { ErrorCode: 60010, ErrorInfo: "" }],
  ["ActionStatus OK", { ErrorCode: 60010, ErrorInfo: "", ActionStatus: "OK" }],
  ["no ErrorInfo", { ErrorCode: 60010, ActionStatus: "FAIL" }],
])("reads ErrorCode if a refusal has %s", async (_what, answer) => {
  expect(await outcome(answer)).toMatchObject({ name: "ChatError", code: 60010, errorInfo: "" });
});

it.each([
  ["an array", [], "the body has no ErrorCode"],
  ["null", null, "the body has no ErrorCode"],
  ["a text", "OK", "the body has no ErrorCode"],
  ["no ErrorCode", { ActionStatus: "OK" }, "the body has no ErrorCode"],
  ["an ErrorCode in quotes", { ActionStatus: "OK", ErrorCode: "0" }, "the body has no ErrorCode"],
  ["a failure without a code", refused(0), 'ErrorCode is 0, but ActionStatus is not "OK"'],
])("throws an UnexpectedReply for %s", async (_what, answer, what) => {
  const error = await outcome(answer);

  expect(error).toBeInstanceOf(UnexpectedReply);
  expect(error).toMatchObject({
    name: "UnexpectedReply",
    message: `friend_add got an unexpected reply: ${what}`,
    operation: "friend_add",
    status: 200,
  });
});

it.each([201, 400, 502])("throws an UnexpectedReply for HTTP status %i, with any body", async (status) => {
  expect(await outcome(reply, status)).toMatchObject({
    name: "UnexpectedReply",
    message: `friend_add got an unexpected reply: HTTP status ${status} instead of 200`,
    status,
  });
});

it("throws an UnexpectedReply for an empty body", async () => {
  const result = await callAnswered(() => new Response(null, { status: 200 }));

  expect(() => unwrap(result)).toThrow("friend_add got an unexpected reply: the body has no ErrorCode");
});
