import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const AddSource = "AddSource_Type_Web";

/** "ben" and "cleo" are friends of "ann". */
const world: World = {
  accounts: { dora: {} },
  friends: [
    { From_Account: "ann", To_Account: "ben" },
    { From_Account: "ann", To_Account: "cleo" },
  ],
};

/** A request of "ann" for these UserIDs, in each operation's own form. */
const requests = {
  friend_add: (users: readonly string[]) => ({
    From_Account: "ann",
    AddFriendItem: users.map((To_Account) => ({ To_Account })),
  }),
  friend_import: (users: readonly string[]) => ({
    From_Account: "ann",
    AddFriendItem: users.map((To_Account) => ({ To_Account, AddSource })),
  }),
  friend_update: (users: readonly string[]) => ({
    From_Account: "ann",
    UpdateItem: users.map((To_Account) => ({ To_Account, SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "x" }] })),
  }),
  friend_get_list: (users: readonly string[]) => ({
    From_Account: "ann",
    To_Account: users,
    TagList: ["Tag_SNS_IM_Remark"],
  }),
};

const operations = ["friend_add", "friend_import", "friend_update", "friend_get_list"] as const;

/** For each operation, UserIDs that it carries out for "ann". */
const good = {
  friend_add: ["dora"],
  friend_import: ["ben", "dora"],
  friend_update: ["ben", "cleo"],
  friend_get_list: ["ben", "cleo"],
};

it.each(operations)("%s without a failed item has no Fail_Account", async (operation) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, operation, requests[operation](good[operation]));

  expect(reply).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" });
  expect(reply).not.toHaveProperty("Fail_Account");
});

it.each(operations)("%s names its failed items in Fail_Account, in their order", async (operation) => {
  const sandbox = sandboxWith(world);
  const users = ["nobody", ...good[operation], "somebody", "nobody"];

  const reply = await send(sandbox, operation, requests[operation](users));

  expect(reply).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  expect(reply.Fail_Account).toEqual(["nobody", "somebody", "nobody"]);
});

it.each(operations)("%s is OK even if every item fails", async (operation) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, operation, requests[operation](["nobody"]));

  expect(reply).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, Fail_Account: ["nobody"] });
});

it("an item that waits for the other side counts as failed", async () => {
  const sandbox = sandboxWith({ ...world, defaultAllowType: "AllowType_Type_NeedConfirm" });

  const reply = await send(sandbox, "friend_add", requests.friend_add(["dora"]));

  expect(reply.ResultItem?.[0]).toMatchObject({ ResultCode: 30539 });
  expect(reply.Fail_Account).toEqual(["dora"]);
});

it.each(operations)("%s answers every item, in the order of the request", async (operation) => {
  const sandbox = sandboxWith(world);
  const users = ["dora", "nobody", "cleo", "ann", "ben"];

  const { ResultItem, InfoItem } = await send(sandbox, operation, requests[operation](users));

  expect((ResultItem ?? InfoItem)?.map(({ To_Account }) => To_Account)).toEqual(users);
});

it.each(operations)("%s refuses malformed UserIDs one by one, and echoes them", async (operation) => {
  const sandbox = sandboxWith(world, { switches: { accounts: "open" } });
  const users = ["", "a".repeat(33), "é", "tab\t", ...good[operation], "a".repeat(32)];

  const { ResultItem, InfoItem } = await send(sandbox, operation, requests[operation](users));

  const results = ResultItem ?? InfoItem;
  expect(results?.map(({ To_Account }) => To_Account)).toEqual(users);
  expect(results?.slice(0, 4).map(({ ResultCode }) => ResultCode)).toEqual([30001, 30001, 30001, 30001]);
});

it.each(operations)("%s for an unknown From_Account is refused as a whole", async (operation) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, operation, { ...requests[operation](["ben"]), From_Account: "nobody" });

  expect(reply).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 30003,
    ErrorInfo: "Err_Sns_Invalid_Account",
    ErrorDisplay: "",
  });
});

it("group_get for an unknown From_Account is refused as a whole", async () => {
  const sandbox = sandboxWith(world);

  expect(await send(sandbox, "group_get", { From_Account: "nobody", LastSequence: 0 })).toMatchObject({
    ActionStatus: "FAIL",
    ErrorCode: 30003,
    ErrorInfo: "Err_Sns_Invalid_Account",
  });
});

it.each(["", "a".repeat(33), "é", "tab\t"])("the malformed From_Account %j is refused as a whole", async (user) => {
  const sandbox = sandboxWith(world, { switches: { accounts: "open" } });

  const reply = await send(sandbox, "group_get", { From_Account: user, LastSequence: 0 });

  expect(reply).toMatchObject({ ErrorCode: 30001, ErrorInfo: expect.stringContaining("From_Account") });
});

it.each([
  { operation: "friend_add", member: "AddFriendItem" },
  { operation: "friend_import", member: "AddFriendItem" },
  { operation: "friend_update", member: "UpdateItem" },
] as const)("$operation takes 1 to 1000 items", async ({ operation, member }) => {
  const sandbox = sandboxWith(world);
  const users = Array.from({ length: 1001 }, (_empty, index) => `nobody ${index}`);

  const refusal = { ErrorCode: 30001, ErrorInfo: expect.stringContaining(member) };
  expect(await send(sandbox, operation, requests[operation](users))).toMatchObject(refusal);
  expect(await send(sandbox, operation, requests[operation]([]))).toMatchObject(refusal);
  expect(await codes(sandbox, operation, requests[operation](users.slice(1)))).toHaveLength(1000);
});

it.each(operations)("%s ignores unknown members of any name", async (operation) => {
  const sandbox = sandboxWith(world);
  const unknown = '"Unknown":{"deep":[{}]},"__proto__":{"From_Account":"ben"},"constructor":1,"toString":null';
  const known = JSON.stringify(requests[operation](good[operation]));

  const plain = await send(sandboxWith(world), operation, known);
  const withUnknown = known.replaceAll('{"', `{${unknown},"`);

  expect(await send(sandbox, operation, withUnknown)).toEqual(plain);
});

it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "1", "a b", "@TLS#NOT_FOUND"])(
  "%s is a UserID and a list name like any other",
  async (name) => {
    const sandbox = sandboxWith({ accounts: { ann: {} } }, { switches: { accounts: "open" } });
    const AddFriendItem = [{ To_Account: name, GroupName: name, Remark: name }];

    expect(await codes(sandbox, "friend_add", { From_Account: "ann", AddFriendItem })).toEqual([0]);

    const request = { From_Account: "ann", LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" };
    const { ResultItem } = await send(sandbox, "group_get", request);
    expect(ResultItem).toEqual([{ GroupName: name, FriendNumber: 1, To_Account: [name] }]);
    expect(await entryOf(sandbox, "ann", name)).toMatchObject({ Tag_SNS_IM_Remark: name, Tag_SNS_IM_Group: [name] });
    expect(await entryOf(sandbox, name, "ann")).toBeDefined();
  },
);

it("with open accounts every well-formed UserID is one, on both sides", async () => {
  const sandbox = sandboxWith({}, { switches: { accounts: "open" } });

  expect(await codes(sandbox, "friend_add", requests.friend_add(["anybody"]))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "anybody")).toBeDefined();
  expect(await entryOf(sandbox, "anybody", "ann")).toBeDefined();
});
