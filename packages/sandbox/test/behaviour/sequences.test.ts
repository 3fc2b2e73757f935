import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { listsOf, sequenceOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: {}, denies: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" } },
  lists: { ann: ["work"] },
  friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["work"] }],
  sequences: { ann: 4 },
};

const AddSource = "AddSource_Type_Web";
const update = (...fields: [Tag: string, Value: unknown][]) => [
  { To_Account: "ben", SnsItem: fields.map(([Tag, Value]) => ({ Tag, Value })) },
];

it.each([
  { change: "a friend joins a list", operation: "friend_add", items: [{ To_Account: "cleo", GroupName: "work" }] },
  { change: "a list is made", operation: "friend_add", items: [{ To_Account: "cleo", GroupName: "new" }] },
  {
    change: "several lists are made",
    operation: "friend_import",
    items: [
      { To_Account: "cleo", AddSource, GroupName: ["new", "newer"] },
      { To_Account: "denies", AddSource, GroupName: ["newest"] },
    ],
  },
  { change: "a friend leaves a list", operation: "friend_update", items: update(["Tag_SNS_IM_Group", []]) },
  { change: "a friend moves", operation: "friend_update", items: update(["Tag_SNS_IM_Group", ["new"]]) },
  {
    change: "one item of two changes lists",
    operation: "friend_add",
    items: [
      { To_Account: "denies", GroupName: "work" },
      { To_Account: "cleo", GroupName: "work" },
    ],
  },
] as const)("rises by one for a call in which $change", async ({ operation, items }) => {
  const sandbox = sandboxWith(world);
  const member = operation === "friend_update" ? "UpdateItem" : "AddFriendItem";

  await send(sandbox, operation, { From_Account: "ann", [member]: items });

  expect(await sequenceOf(sandbox, "ann")).toBe(5);
});

it.each([
  { change: "a friend is added to no list", operation: "friend_add", items: [{ To_Account: "cleo" }] },
  { change: "an add is refused", operation: "friend_add", items: [{ To_Account: "denies", GroupName: "new" }] },
  { change: "a friend is added again", operation: "friend_add", items: [{ To_Account: "ben", GroupName: "new" }] },
  { change: "only a remark is written", operation: "friend_update", items: update(["Tag_SNS_IM_Remark", "new"]) },
  { change: "a friend stays in its list", operation: "friend_update", items: update(["Tag_SNS_IM_Group", ["work"]]) },
  { change: "an import names no lists", operation: "friend_import", items: [{ To_Account: "ben", AddSource }] },
  {
    change: "an import names the list the friend is in",
    operation: "friend_import",
    items: [{ To_Account: "ben", AddSource, GroupName: ["work"] }],
  },
] as const)("stays for a call in which $change", async ({ operation, items }) => {
  const sandbox = sandboxWith(world);
  const member = operation === "friend_update" ? "UpdateItem" : "AddFriendItem";

  await send(sandbox, operation, { From_Account: "ann", [member]: items });

  expect(await sequenceOf(sandbox, "ann")).toBe(4);
  expect(Object.keys(await listsOf(sandbox, "ann"))).toEqual(["work"]);
});

it("is each user's own: a mutual add raises that of From_Account alone", async () => {
  const sandbox = sandboxWith(world);

  const AddFriendItem = [{ To_Account: "cleo", GroupName: "work" }];
  await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  expect(await sequenceOf(sandbox, "ann")).toBe(5);
  expect(await sequenceOf(sandbox, "cleo")).toBe(0);
});

it("begins at 1 with the first list of a user", async () => {
  const sandbox = sandboxWith(world);

  const AddFriendItem = [{ To_Account: "ann", GroupName: "first" }];
  await send(sandbox, "friend_add", { From_Account: "cleo", AddFriendItem });

  expect(await sequenceOf(sandbox, "cleo")).toBe(1);
});
