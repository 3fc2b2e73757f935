import { type OperationId, operationIds, operations } from "@chat-friends/contract";
import { type Case, casesOf, derivedCasesOf, examples } from "@chat-friends/contract/examples";
import { replyViolation } from "@chat-friends/contract/validate";
import { expect, it } from "vitest";
import { namedReply } from "../src/named-reply.ts";

const { pending, partial_failure } = casesOf("friend_add");
const { partial_failure: partly_read } = casesOf("friend_get_list");
const { code_30006 } = derivedCasesOf("friend_add");

function bodyOf(request: unknown): Uint8Array {
  return new TextEncoder().encode(typeof request === "string" ? request : JSON.stringify(request));
}

function adding(...accounts: string[]): Uint8Array {
  return bodyOf({ From_Account: "alice", AddFriendItem: accounts.map((To_Account) => ({ To_Account })) });
}

function allCases(): { operation: OperationId; name: string; named: Case }[] {
  return operationIds.flatMap((operation) =>
    Object.entries<Case>({ ...casesOf(operation), ...derivedCasesOf(operation) }).map(([name, named]) => ({
      operation,
      name,
      named,
    })),
  );
}

it.each(allCases())("$operation gives the request of $name the reply of $name", ({ operation, named }) => {
  expect(namedReply(operation, named, bodyOf(named.request))).toEqual(named.response);
});

it("gives the one result of a case to each item of the caller", () => {
  const result = { ResultCode: 30539, ResultInfo: "Err_SNS_FriendAdd_Friend_Allow_Type_Need_Confirm" };

  expect(namedReply("friend_add", pending, adding("bob", "carol"))).toMatchObject({
    ResultItem: [
      { To_Account: "bob", ...result },
      { To_Account: "carol", ...result },
    ],
    Fail_Account: ["bob", "carol"],
    ActionStatus: "OK",
  });
});

it("also gives results to a page's request, which has no From_Account before a gateway adds it", () => {
  const body = bodyOf({ AddFriendItem: [{ To_Account: "bob" }] });

  expect(namedReply("friend_add", pending, body)).toMatchObject({
    ResultItem: [{ To_Account: "bob", ResultCode: 30539 }],
    Fail_Account: ["bob"],
  });
});

it.each([
  ["no JSON", "{"],
  ["null", "null"],
  ["no items", {}],
  ["an empty list", { AddFriendItem: [] }],
  ["an item without an account", { AddFriendItem: [{ To_Account: "bob" }, { To_Account: 7 }] }],
])("answers %s with the unchanged reply of the case", (_, request) => {
  expect(namedReply("friend_add", pending, bodyOf(request))).toEqual(pending.response);
});

it("gives the result of a code that no case is about to each item of the caller", () => {
  expect(namedReply("friend_add", code_30006, adding("bob"))).toMatchObject({
    ResultItem: [{ To_Account: "bob", ResultCode: 30006 }],
    Fail_Account: ["bob"],
  });
});

it("gives an account that the case names its own result, and any other the result at its place", () => {
  const [first, second, third] = examples.friend_add.partial_failure.response.ResultItem.map((item) => item.ResultCode);

  expect(namedReply("friend_add", partial_failure, adding("id3", "bob", "carol", "dave"))).toMatchObject({
    ResultItem: [
      { To_Account: "id3", ResultCode: third },
      { To_Account: "bob", ResultCode: second },
      { To_Account: "carol", ResultCode: third },
      { To_Account: "dave", ResultCode: first },
    ],
  });
});

it("has no Fail_Account if the caller's items get only the successes of the case", () => {
  expect(namedReply("friend_add", partial_failure, adding("bob"))).not.toHaveProperty("Fail_Account");
});

it("gives of each friend the requested fields that the case has a value for", () => {
  const request = { From_Account: "alice", To_Account: ["bob", "UserID_4"], TagList: ["Tag_SNS_IM_Remark"] };

  expect(namedReply("friend_get_list", partly_read, bodyOf(request))).toMatchObject({
    InfoItem: [
      { To_Account: "bob", SnsProfileItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "remark_2" }] },
      { To_Account: "UserID_4", ResultCode: 30001 },
    ],
    Fail_Account: ["UserID_4"],
  });
});

it.each([
  ["a body that is not JSON", "{"],
  ["a request that is refused as a whole", { From_Account: "alice" }],
])("answers %s with the unchanged case", (_what, request) => {
  expect(namedReply("friend_add", pending, bodyOf(request))).toEqual(pending.response);
});

it("gives the result of the case even to an item that breaks a limit", () => {
  const request = { From_Account: "alice", AddFriendItem: [{ To_Account: "bob", Remark: "r".repeat(97) }] };

  expect(namedReply("friend_add", pending, bodyOf(request))).toMatchObject({ ResultItem: [{ ResultCode: 30539 }] });
});

it.each(allCases())("$operation keeps to the spec where $name answers other items", ({ operation, named }) => {
  const { requestItems } = operations[operation];
  const renamed = JSON.parse(JSON.stringify(named.request));
  if (requestItems) renamed[requestItems] = renamed[requestItems].concat(renamed[requestItems]).reverse();

  expect(replyViolation(operation, namedReply(operation, named, bodyOf(renamed)), "closed")).toBeUndefined();
});
