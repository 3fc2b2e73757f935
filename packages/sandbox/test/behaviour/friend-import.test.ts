import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, codesOf, entryOf, listsOf } from "../support/ask.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const AddSource = "AddSource_Type_Web";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: {} },
  customFriendFields: ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_Other"],
};

/** "ben" is a friend with a value for everything. */
const befriended: World = {
  ...world,
  friends: [
    {
      From_Account: "ann",
      To_Account: "ben",
      Remark: "old remark",
      GroupName: ["old list"],
      AddSource: "AddSource_Type_Old",
      AddWording: "old wording",
      AddTime: 1,
      CustomItem: [
        { Tag: "Tag_SNS_Custom_Test", Value: "old" },
        { Tag: "Tag_SNS_Custom_Other", Value: 7 },
      ],
    },
  ],
};

function importing(...items: object[]) {
  return { From_Account: "ann", AddFriendItem: items.map((item) => ({ To_Account: "ben", AddSource, ...item })) };
}

it("fills only From_Account's table", async () => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_import", importing({}))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ Tag_SNS_IM_AddSource: AddSource, Tag_SNS_IM_AddTime: now });
  expect(await entryOf(sandbox, "ben", "ann")).toBeUndefined();
});

it("writes every member of an item", async () => {
  const sandbox = sandboxWith(world);
  const item = {
    Remark: "Benny",
    RemarkTime: 1420000001,
    GroupName: ["Friends", "Colleagues"],
    AddWording: "hello",
    AddTime: 1420000002,
    CustomItem: [
      { Tag: "Tag_SNS_Custom_Test", Value: "text" },
      { Tag: "Tag_SNS_Custom_Other", Value: 0 },
    ],
  };

  expect(await codes(sandbox, "friend_import", importing(item))).toEqual([0]);

  const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_AddWording", "Tag_SNS_IM_AddTime", "Tag_SNS_IM_Group"] as const;
  const custom = ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_Other"] as const;
  expect(await entryOf(sandbox, "ann", "ben", [...tags, ...custom])).toEqual({
    Tag_SNS_IM_Remark: "Benny",
    Tag_SNS_IM_AddWording: "hello",
    Tag_SNS_IM_AddTime: 1420000002,
    Tag_SNS_IM_Group: ["Friends", "Colleagues"],
    Tag_SNS_Custom_Test: "text",
    Tag_SNS_Custom_Other: 0,
  });
  expect(await listsOf(sandbox, "ann")).toEqual({ Friends: ["ben"], Colleagues: ["ben"] });
});

const old = {
  Tag_SNS_IM_Remark: "old remark",
  Tag_SNS_IM_Group: ["old list"],
  Tag_SNS_IM_AddSource: AddSource,
  Tag_SNS_IM_AddWording: "old wording",
  Tag_SNS_IM_AddTime: 1,
  Tag_SNS_Custom_Test: "old",
};

it.each([
  { item: {}, changed: {} },
  { item: { Remark: "new" }, changed: { Tag_SNS_IM_Remark: "new" } },
  { item: { Remark: "", AddWording: "" }, changed: {} },
  { item: { AddWording: "new" }, changed: { Tag_SNS_IM_AddWording: "new" } },
  { item: { AddTime: 2 }, changed: { Tag_SNS_IM_AddTime: 2 } },
  { item: { RemarkTime: 2 }, changed: {} },
  { item: { GroupName: ["new", "old list"] }, changed: { Tag_SNS_IM_Group: ["old list", "new"] } },
  { item: { GroupName: ["new"] }, changed: { Tag_SNS_IM_Group: ["new"] } },
  {
    item: { CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: 5 }] },
    changed: { Tag_SNS_Custom_Test: 5 },
  },
  { item: { CustomItem: [{ Tag: "Tag_SNS_Custom_Other", Value: 8 }] }, changed: {} },
])("an import of a friend overwrites what is given and keeps the rest: $item", async ({ item, changed }) => {
  const sandbox = sandboxWith(befriended);

  expect(await codes(sandbox, "friend_import", importing(item))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ ...old, ...changed });
});

it("an empty GroupName takes a friend out of its lists, which stay", async () => {
  const sandbox = sandboxWith(befriended);

  await send(sandbox, "friend_import", importing({ GroupName: [] }));

  expect(await entryOf(sandbox, "ann", "ben", ["Tag_SNS_IM_Group"])).toEqual({});
  expect(await listsOf(sandbox, "ann")).toEqual({ "old list": [] });
});

it("of many friends in one import, known ones are overwritten and new ones are added", async () => {
  const names = Array.from({ length: 90 }, (_empty, index) => `friend ${index}`);
  const sandbox = sandboxWith({ accounts: { ann: {}, ...Object.fromEntries(names.map((name) => [name, {}])) } });
  const known = names.filter((_name, index) => index % 2 === 0);
  const items = (To_Accounts: string[], Remark: string) =>
    importing(...To_Accounts.map((To_Account) => ({ To_Account, Remark, GroupName: ["work"] })));
  await send(sandbox, "friend_import", items(known, "old"));

  expect(await codes(sandbox, "friend_import", items(names, "new"))).toEqual(names.map(() => 0));

  const request = { From_Account: "ann", To_Account: names, TagList: ["Tag_SNS_IM_Remark"] };
  const { InfoItem = [] } = await send(sandbox, "friend_get_list", request);
  const fields = InfoItem.map(({ SnsProfileItem }) => SnsProfileItem);
  expect(fields).toEqual(names.map(() => [{ Tag: "Tag_SNS_IM_Remark", Value: "new" }]));
  const added = names.filter((name) => !known.includes(name));
  expect(await listsOf(sandbox, "ann")).toEqual({ work: [...known, ...added] });
});

it("a second import is answered like the first", async () => {
  const sandbox = sandboxWith(world);
  const request = importing({ Remark: "Benny", GroupName: ["Friends"] });

  const first = await send(sandbox, "friend_import", request);

  expect(await send(sandbox, "friend_import", request)).toEqual(first);
  expect(codesOf(first)).toEqual([0]);
});

it("of a UserID that stands twice in a batch, the last word counts", async () => {
  const sandbox = sandboxWith(world);
  const request = importing({ Remark: "first", AddWording: "first" }, { Remark: "second" });

  expect(await codes(sandbox, "friend_import", request)).toEqual([0, 0]);

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({
    Tag_SNS_IM_Remark: "second",
    Tag_SNS_IM_AddWording: "first",
  });
});

it.each<{ obstacle: string; state: World }>([
  { obstacle: "own blocklist", state: { blocklists: { ann: ["ben"] } } },
  { obstacle: "the other's blocklist", state: { blocklists: { ben: ["ann"] } } },
  {
    obstacle: "AllowType",
    state: { accounts: { ann: {}, ben: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" } } },
  },
  {
    obstacle: "AdminForbidType",
    state: { accounts: { ann: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" }, ben: {} } },
  },
])("does not look at $obstacle", async ({ state }) => {
  const sandbox = sandboxWith(state);

  expect(await codes(sandbox, "friend_import", importing({}))).toEqual([0]);
});

it("a full table on the other side doesn't matter", async () => {
  const sandbox = sandboxWith({ ...world, friends: [{ From_Account: "ben", To_Account: "friend {n}", count: 3000 }] });

  expect(await codes(sandbox, "friend_import", importing({}))).toEqual([0]);
});

it.each([
  { item: { AddSource: undefined }, code: 30001, reason: "Source_Illegal" },
  { item: { AddSource: "" }, code: 30001, reason: "Source_Illegal" },
  { item: { AddSource: "Web" }, code: 30001, reason: "Source_Illegal" },
  { item: { To_Account: "nobody" }, code: 30003, reason: "Account_Not_Exist" },
  { item: { To_Account: "ann" }, code: 30001, reason: "To_Account_Illegal" },
  { item: { GroupName: [""] }, code: 30001, reason: "Group_Name_Len_Illegal" },
  { item: { GroupName: ["é".repeat(16)] }, code: 30001, reason: "Group_Name_Len_Illegal" },
  { item: { Remark: "é".repeat(49) }, code: 30001, reason: "Remark_Len_Illegal" },
  {
    item: { CustomItem: [{ Tag: "Tag_SNS_Custom_Unknown", Value: "x" }] },
    code: 30001,
    reason: "Tag_SNS_Custom_Unknown_Undeclared",
  },
  {
    item: { CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "é".repeat(251) }] },
    code: 30001,
    reason: "Tag_SNS_Custom_Test_Len_Illegal",
  },
])("refuses this item alone: $item", async ({ item, code, reason }) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "friend_import", importing(item, { To_Account: "cleo" }));

  const To_Account = item.To_Account ?? "ben";
  expect(reply.ResultItem).toEqual([
    { To_Account, ResultCode: code, ResultInfo: `Err_SNS_FriendImport_${reason}` },
    { To_Account: "cleo", ResultCode: 0, ResultInfo: "" },
  ]);
  expect(await entryOf(sandbox, "ann", "ben")).toBeUndefined();
});

it.each([
  { CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "é".repeat(250) }] },
  { Remark: "é".repeat(48) },
  { GroupName: ["é".repeat(15)] },
  { AddWording: "é".repeat(128) },
  { AddTime: 9007199254740991 },
])("an item at the bounds is taken", async (item) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_import", importing(item))).toEqual([0]);
});
