import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf, listsOf, sequenceOf } from "../support/ask.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";
import { fullWorld } from "../world/full-world.ts";

it.each(["foe", "friend 1", "friend 2", "asked 1", "asked 2", "ben"])(
  "a UserID that a world names anywhere is an account: %s",
  async (name) => {
    const sandbox = sandboxWith(fullWorld);

    expect(await send(sandbox, "group_get", { From_Account: name, LastSequence: 0 })).not.toMatchObject({
      ErrorCode: 30003,
    });
  },
);

it.each<World>([
  { lists: { named: ["work"] } },
  { sequences: { named: 3 } },
  { blocklists: { named: [] } },
  { blocklists: { other: ["named"] } },
  { scripted: [{ operation: "friend_add", From_Account: "named", code: 30006 }] },
  { scripted: [{ operation: "friend_add", To_Account: "named", code: 30006 }] },
])("so is one that is named only here: %j", async (world) => {
  const sandbox = sandboxWith(world);

  expect(await send(sandbox, "group_get", { From_Account: "named", LastSequence: 0 })).toMatchObject({ ErrorCode: 0 });
});

it("a count unfolds to that many friends, {n} in the UserID counting from 1", async () => {
  const sandbox = sandboxWith({
    friends: [{ From_Account: "ann", To_Account: "{n} of {n}", count: 3, Remark: "{n}" }],
  });
  const To_Account = ["1 of 1", "2 of 2", "3 of 3", "0 of 0", "4 of 4", "{n} of {n}"];

  const request = { From_Account: "ann", To_Account, TagList: ["Tag_SNS_IM_Remark"] };
  const { InfoItem = [] } = await send(sandbox, "friend_get_list", request);

  expect(InfoItem.map(({ ResultCode }) => ResultCode)).toEqual([0, 0, 0, 30003, 30003, 30003]);
  expect(InfoItem[0]?.["SnsProfileItem"]).toEqual([{ Tag: "Tag_SNS_IM_Remark", Value: "{n}" }]);
});

it("a friend of the world has what the world says", async () => {
  const sandbox = sandboxWith(fullWorld);

  expect(await entryOf(sandbox, "ann", "friend 2")).toEqual({
    Tag_SNS_IM_Remark: "remark",
    Tag_SNS_IM_Group: ["home", "more"],
    Tag_SNS_IM_AddSource: "AddSource_Type_Web",
    Tag_SNS_IM_AddWording: "hello",
    Tag_SNS_IM_AddTime: 1420000002,
    Tag_SNS_Custom_Test: "text",
  });
  expect(await entryOf(sandbox, "friend 2", "ann")).toBeUndefined();
});

it("a friend without an AddTime was added when the sandbox began", async () => {
  const sandbox = sandboxWith({ friends: [{ From_Account: "ann", To_Account: "ben" }] });

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ Tag_SNS_IM_AddTime: now });
});

it("lists come in the order in which the world names them, members in that of the list, then of the friends", async () => {
  const sandbox = sandboxWith(fullWorld);
  const lists = await listsOf(sandbox, "ann");

  expect(Object.entries(lists)).toEqual([
    ["work", []],
    ["home", ["friend 2", "friend 1"]],
    ["more", ["friend 1", "friend 2"]],
  ]);
  expect(await sequenceOf(sandbox, "ann")).toBe(7);
});

it("a friend is in the lists that it names, then in those that name it", async () => {
  const sandbox = sandboxWith({
    lists: { ann: ["c", { GroupName: "b", To_Account: ["ben"] }, { GroupName: "a", To_Account: ["ben"] }] },
    friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["d", "a"] }],
  });

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({ Tag_SNS_IM_Group: ["d", "a", "b"] });
  expect(await listsOf(sandbox, "ann")).toEqual({ c: [], b: ["ben"], a: ["ben"], d: ["ben"] });
});

it("a list that a friend names twice holds the friend once", async () => {
  const sandbox = sandboxWith({ friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["a", "a"] }] });

  expect(await listsOf(sandbox, "ann")).toEqual({ a: ["ben"] });
});

it("an account that is blocked twice is blocked", async () => {
  const sandbox = sandboxWith({ blocklists: { ann: ["ben", "ben"] } });

  const request = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
  expect(await codes(sandbox, "friend_add", request)).toEqual([30515]);
});
