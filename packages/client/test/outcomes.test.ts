import { operations, type SuccessOf } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { type BatchItem, type BatchReply, outcomes, UnexpectedReply, unknownResultCode, unwrap } from "../src/index.ts";
import { callAnswered } from "./clients.ts";

type Added = SuccessOf<"friend_add">;

const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" } as const;
const added = (To_Account: string) => ({ To_Account, ResultCode: 0, ResultInfo: "" });
const refused = (To_Account: string, ResultCode = 30003) => ({ To_Account, ResultCode, ResultInfo: "why" });

/** A reply from the network, which may not have its type. */
const arrived = (members: object): Added => JSON.parse(JSON.stringify({ ...ok, ...members }));

/** The kinds of the outcomes, or the sentence of the UnexpectedReply. */
function kindsOf(reply: Added, accounts: string[]): string[] | string {
  try {
    return outcomes(reply, accounts).map(({ kind }) => kind);
  } catch (error) {
    if (error instanceof UnexpectedReply) return error.message;
    throw error;
  }
}

it("gives each of the caller's own items with its result", () => {
  const items = ["id1", "id2", "id3", "id4"].map((To_Account, row) => ({ To_Account, row }));
  const ResultItem = [added("id1"), refused("id2", 30539), refused("id3", 30515), refused("id4", unknownResultCode)];

  const all = outcomes(arrived({ ResultItem, Fail_Account: ["id2", "id3", "id4"] }), items);

  expect(all).toEqual([
    { kind: "ok", item: items[0], code: 0, info: "", result: ResultItem[0] },
    { kind: "pending", item: items[1], code: 30539, codeName: "Pending", retry: "never", info: "why" },
    {
      kind: "failed",
      item: items[2],
      code: 30515,
      codeName: "OtherInOwnBlocklist",
      retry: "after-change",
      info: "why",
    },
    { kind: "unknown", item: items[3], code: -1, info: "why" },
  ]);
  expect(all.map(({ item }) => item)).toEqual(items);
  expect(all[0]?.item).toBe(items[0]);
});

it("keeps an unlisted code of an item", () => {
  const reply = arrived({ ResultItem: [refused("id1", 39999)], Fail_Account: ["id1"] });

  expect(outcomes(reply, ["id1"])).toEqual([
    { kind: "failed", item: "id1", code: 39999, codeName: "Unlisted", retry: "never", info: "why" },
  ]);
});

it("treats a missing ResultInfo as an empty one", () => {
  const reply = arrived({ ResultItem: [{ To_Account: "id1", ResultCode: 0 }] });

  expect(outcomes(reply, ["id1"])).toMatchObject([{ kind: "ok", info: "" }]);
});

it.each(["friend_add", "friend_import", "friend_update"] as const)("reads a reply of %s", (operation) => {
  const { request, response: data } = casesOf(operation).partial_failure;
  const items = "UpdateItem" in request ? request.UpdateItem : request.AddFriendItem;
  const reply = unwrap({ data, response: new Response() });

  const kinds = outcomes<BatchReply, BatchItem>(reply, items).map(({ kind }) => kind);

  expect(kinds).toEqual(reply.ResultItem.map(({ ResultCode }) => (ResultCode === 0 ? "ok" : "failed")));
  expect(new Set(kinds)).toEqual(new Set(["ok", "failed"]));
});

it("reads a reply of friend_get_list, whose items are the UserIDs and whose results have the fields", () => {
  const { request, response: data } = casesOf("friend_get_list").basic;
  const reply = unwrap({ data, response: new Response() });

  const [friend] = outcomes(reply, request.To_Account);

  expect(friend).toMatchObject({ kind: "ok", item: request.To_Account[0], result: reply.InfoItem[0] });
});

it("knows the member of each batch's reply that has the results", () => {
  const members = Object.values(operations).flatMap(({ replyItems }) => replyItems ?? []);

  expect(new Set(members)).toEqual(new Set(["ResultItem", "InfoItem"]));
});

it("distinguishes two items of one account by their positions", () => {
  const reply = arrived({ ResultItem: [added("id1"), refused("id1", 30001)], Fail_Account: ["id1"] });

  expect(kindsOf(reply, ["id1", "id1"])).toEqual(["ok", "failed"]);
});

it.each([
  ["named once", ["id1", "id2"]],
  ["named each time", ["id1", "id2", "id1"]],
])("accepts an account that failed twice and is %s", (_how, Fail_Account) => {
  const reply = arrived({ ResultItem: [refused("id1"), refused("id2"), refused("id1")], Fail_Account });

  expect(kindsOf(reply, ["id1", "id2", "id1"])).toEqual(["failed", "failed", "failed"]);
});

it.each([
  ["empty lists of failures, as in 2019", { Fail_Account: [], Invalid_Account: [] }, [added("id1")]],
  [
    "the accounts of Fail_Account named as invalid, too",
    { Fail_Account: ["id1"], Invalid_Account: ["id1"] },
    [refused("id1")],
  ],
  ["a failed account named as invalid only", { Fail_Account: [], Invalid_Account: ["id1"] }, [refused("id1")]],
  ["an Invalid_Account that is no array", { Fail_Account: ["id1"], Invalid_Account: 7 }, [refused("id1")]],
])("tolerates %s", (_what, lists, ResultItem) => {
  expect(kindsOf(arrived({ ResultItem, ...lists }), ["id1"])).toHaveLength(1);
});

it.each([
  ["no results", {}, "ResultItem is not an array"],
  ["a result too few", { ResultItem: [added("id1")] }, "ResultItem has 1 results for 2 items"],
  [
    "a result too many",
    { ResultItem: [added("id1"), added("id2"), added("id3")] },
    "ResultItem has 3 results for 2 items",
  ],
  [
    "results in another order",
    { ResultItem: [added("id2"), added("id1")] },
    'ResultItem[0] is not a result for "id1", which stands there in the request',
  ],
  [
    "a result for somebody else",
    { ResultItem: [added("id1"), added("id9")] },
    'ResultItem[1] is not a result for "id2", which stands there in the request',
  ],
  [
    "a result that is null",
    { ResultItem: [added("id1"), null] },
    'ResultItem[1] is not a result for "id2", which stands there in the request',
  ],
  [
    "a code in quotes",
    { ResultItem: [added("id1"), { ...added("id2"), ResultCode: "0" }] },
    'ResultItem[1] is not a result for "id2", which stands there in the request',
  ],
  [
    "a failure without Fail_Account",
    { ResultItem: [added("id1"), refused("id2")] },
    'Fail_Account leaves out "id2", which failed',
  ],
  [
    "a failure that Fail_Account leaves out",
    { ResultItem: [refused("id1"), refused("id2")], Fail_Account: ["id1"] },
    'Fail_Account leaves out "id2", which failed',
  ],
  [
    "a success that Fail_Account names",
    { ResultItem: [added("id1"), refused("id2")], Fail_Account: ["id1", "id2"] },
    'Fail_Account names "id1", which did not fail',
  ],
  [
    "a Fail_Account that names null",
    { ResultItem: [added("id1"), added("id2")], Fail_Account: [null] },
    "Fail_Account names null, which did not fail",
  ],
  [
    "failures that Fail_Account names in another order",
    { ResultItem: [refused("id1"), refused("id2")], Fail_Account: ["id2", "id1"] },
    "Fail_Account is not in the order of the items",
  ],
  [
    "a Fail_Account that is no array",
    { ResultItem: [added("id1"), refused("id2")], Fail_Account: "id2" },
    "Fail_Account is not an array",
  ],
])("refuses %s", (_what, members, problem) => {
  expect(kindsOf(arrived(members), ["id1", "id2"])).toBe(`a batch got an unexpected reply: ${problem}`);
});

it("names the operation in the error if the reply comes from unwrap", async () => {
  const reply = unwrap(await callAnswered(() => Response.json({ ...ok, ResultItem: [] })));

  expect(kindsOf(reply, ["id1"])).toBe("friend_add got an unexpected reply: ResultItem has 0 results for 1 items");
});
