import { expect, it } from "vitest";
import type { World, WorldFriend } from "../../src/index.ts";
import { codes, entryOf, listsOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";

const people = { ann: {}, ben: {}, cleo: {} };
const AddSource = "AddSource_Type_Web";

/** So many friends of one account. */
function friendsOf(From_Account: string, count: number): WorldFriend {
  return { From_Account, To_Account: `${From_Account} {n}`, count };
}

function items(...friends: string[]) {
  return { From_Account: "ann", AddFriendItem: friends.map((To_Account) => ({ To_Account, AddSource })) };
}

it.each([
  { operation: "friend_add", members: {} },
  { operation: "friend_add", members: { ForceAddFlags: 1 } },
  { operation: "friend_add", members: { AddType: "Add_Type_Single" } },
  { operation: "friend_import", members: {} },
] as const)("$operation $members: the 3000th friend is taken, the 3001st is 30010", async ({ operation, members }) => {
  const sandbox = sandboxWith({ accounts: people, friends: [friendsOf("ann", 2999)] });

  expect(await codes(sandbox, operation, { ...items("ben", "cleo"), ...members })).toEqual([0, 30010]);

  expect(await entryOf(sandbox, "ann", "cleo")).toBeUndefined();
  expect(await codes(sandbox, operation, { ...items("cleo"), ...members })).toEqual([30010]);
});

it("friend_import can write an existing friend again into a full table", async () => {
  const sandbox = sandboxWith({ accounts: people, friends: [friendsOf("ann", 3000)] });

  expect(await codes(sandbox, "friend_import", items("ann 3000", "ben"))).toEqual([0, 30010]);
});

it.each([
  { count: 2999, members: {}, code: 0 },
  { count: 3000, members: {}, code: 30014 },
  { count: 3000, members: { ForceAddFlags: 1 }, code: 30014 },
  { count: 3000, members: { AddType: "Add_Type_Single" }, code: 0 },
])("with $count friends on the other side, friend_add $members gives $code", async ({ count, members, code }) => {
  const sandbox = sandboxWith({ accounts: people, friends: [friendsOf("ben", count)] });

  expect(await codes(sandbox, "friend_add", { ...items("ben"), ...members })).toEqual([code]);

  expect((await entryOf(sandbox, "ann", "ben")) !== undefined).toBe(code === 0);
});

it("a full table on the other side doesn't matter if From_Account is in it already", async () => {
  const friends = [friendsOf("ben", 2999), { From_Account: "ben", To_Account: "ann" }];
  const sandbox = sandboxWith({ accounts: people, friends });

  expect(await codes(sandbox, "friend_add", items("ben"))).toEqual([0]);
});

/** "ann" has this many lists, and "ben" and "cleo" as friends where that is said. */
function worldWithLists(count: number, ...friends: string[]): World {
  const lists = { ann: Array.from({ length: count }, (_empty, index) => `list ${index + 1}`) };
  return {
    accounts: people,
    lists,
    friends: friends.map((To_Account) => ({ From_Account: "ann", To_Account, GroupName: ["list 1"] })),
  };
}

it("friend_add makes the 32nd list on the fly; for the 33rd it is 30011 and adds nobody", async () => {
  const sandbox = sandboxWith(worldWithLists(31));
  const AddFriendItem = [
    { To_Account: "ben", GroupName: "new" },
    { To_Account: "cleo", GroupName: "newer" },
  ];

  expect(await codes(sandbox, "friend_add", { From_Account: "ann", AddFriendItem })).toEqual([0, 30011]);

  expect(await entryOf(sandbox, "ann", "cleo")).toBeUndefined();
  expect(Object.keys(await listsOf(sandbox, "ann"))).toHaveLength(32);
  expect(await listsOf(sandbox, "ann")).toMatchObject({ new: ["ben"] });
});

it("friend_import makes the 32nd list on the fly; for the 33rd it is 30011 and writes nothing", async () => {
  const sandbox = sandboxWith(worldWithLists(30));
  const AddFriendItem = [
    { To_Account: "ben", AddSource, GroupName: ["new", "newer", "list 1"] },
    { To_Account: "cleo", AddSource, GroupName: ["list 1", "newest"] },
  ];

  expect(await codes(sandbox, "friend_import", { From_Account: "ann", AddFriendItem })).toEqual([0, 30011]);

  expect(await entryOf(sandbox, "ann", "cleo")).toBeUndefined();
  expect(Object.keys(await listsOf(sandbox, "ann"))).toHaveLength(32);
  expect(await listsOf(sandbox, "ann")).toMatchObject({ new: ["ben"], newer: ["ben"], "list 1": ["ben"] });
});

it("friend_update makes the 32nd list on the fly; for the 33rd it is 30011 and changes nothing", async () => {
  const sandbox = sandboxWith(worldWithLists(31, "ben", "cleo"));
  const UpdateItem = [
    { To_Account: "ben", SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value: ["new"] }] },
    {
      To_Account: "cleo",
      SnsItem: [
        { Tag: "Tag_SNS_IM_Remark", Value: "new" },
        { Tag: "Tag_SNS_IM_Group", Value: ["list 2", "newer"] },
      ],
    },
  ];

  expect(await codes(sandbox, "friend_update", { From_Account: "ann", UpdateItem })).toEqual([0, 30011]);

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({ Tag_SNS_IM_Group: ["new"] });
  expect(await entryOf(sandbox, "ann", "cleo", ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"])).toEqual({
    Tag_SNS_IM_Group: ["list 1"],
  });
  expect(Object.keys(await listsOf(sandbox, "ann"))).toHaveLength(32);
});

it("lists that exist can be joined when all 32 are there", async () => {
  const sandbox = sandboxWith(worldWithLists(32));
  const GroupName = Array.from({ length: 32 }, (_empty, index) => `list ${index + 1}`);

  const AddFriendItem = [{ To_Account: "ben", AddSource, GroupName }];
  expect(await codes(sandbox, "friend_import", { From_Account: "ann", AddFriendItem })).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({ Tag_SNS_IM_Group: GroupName });
});

it("one item may make 32 lists at once, not 33", async () => {
  const sandbox = sandboxWith({ accounts: people });
  const names = Array.from({ length: 33 }, (_empty, index) => `list ${index + 1}`);
  const AddFriendItem = [
    { To_Account: "ben", AddSource, GroupName: names },
    { To_Account: "cleo", AddSource, GroupName: names.slice(0, 32) },
  ];

  expect(await codes(sandbox, "friend_import", { From_Account: "ann", AddFriendItem })).toEqual([30011, 0]);
});
