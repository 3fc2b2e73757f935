import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf, listsOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: {} },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  friends: [
    {
      From_Account: "ann",
      To_Account: "ben",
      Remark: "old",
      GroupName: ["work", "home"],
      AddTime: 1,
      CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "old" }],
    },
  ],
};

const before = {
  Tag_SNS_IM_Remark: "old",
  Tag_SNS_IM_Group: ["work", "home"],
  Tag_SNS_IM_AddTime: 1,
  Tag_SNS_Custom_Test: "old",
};

function updating(...SnsItem: { Tag: string; Value: unknown }[]) {
  return { From_Account: "ann", UpdateItem: [{ To_Account: "ben", SnsItem }] };
}

const remark = (Value: unknown) => ({ Tag: "Tag_SNS_IM_Remark", Value });
const group = (Value: unknown) => ({ Tag: "Tag_SNS_IM_Group", Value });
const custom = (Value: unknown) => ({ Tag: "Tag_SNS_Custom_Test", Value });

it.each([
  { fields: [remark("new")], after: { ...before, Tag_SNS_IM_Remark: "new" } },
  { fields: [custom("new")], after: { ...before, Tag_SNS_Custom_Test: "new" } },
  { fields: [custom(0)], after: { ...before, Tag_SNS_Custom_Test: 0 } },
  { fields: [group(["other"])], after: { ...before, Tag_SNS_IM_Group: ["other"] } },
  { fields: [group(["other", "home"])], after: { ...before, Tag_SNS_IM_Group: ["home", "other"] } },
  { fields: [group(["home", "work"])], after: before },
  { fields: [remark("first"), remark("last")], after: { ...before, Tag_SNS_IM_Remark: "last" } },
  { fields: [custom("first"), custom("last")], after: { ...before, Tag_SNS_Custom_Test: "last" } },
  { fields: [group(["first"]), group(["last"])], after: { ...before, Tag_SNS_IM_Group: ["last"] } },
  {
    fields: [remark("new"), group(["new"]), custom("new")],
    after: { ...before, Tag_SNS_IM_Remark: "new", Tag_SNS_IM_Group: ["new"], Tag_SNS_Custom_Test: "new" },
  },
])("writes the fields that are given and keeps the others: $fields", async ({ fields, after }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_update", updating(...fields))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual(after);
});

it.each([
  { field: remark(""), tag: "Tag_SNS_IM_Remark" },
  { field: custom(""), tag: "Tag_SNS_Custom_Test" },
  { field: group([]), tag: "Tag_SNS_IM_Group" },
])("an empty value clears $tag", async ({ field, tag }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_update", updating(field))).toEqual([0]);

  const { [tag]: _cleared, ...rest } = before as Record<string, unknown>;
  expect(await entryOf(sandbox, "ann", "ben")).toEqual(rest);
});

it("replaces the lists of a friend; lists that lost their last member stay", async () => {
  const sandbox = sandboxWith(world);

  await send(sandbox, "friend_update", updating(group(["home", "new"])));
  expect(await listsOf(sandbox, "ann")).toEqual({ work: [], home: ["ben"], new: ["ben"] });

  await send(sandbox, "friend_update", updating(group([])));
  expect(await listsOf(sandbox, "ann")).toEqual({ work: [], home: [], new: [] });
});

it("of the same tag twice, a list named first only is not made", async () => {
  const sandbox = sandboxWith(world);

  await send(sandbox, "friend_update", updating(group(["first"]), group(["last"])));

  expect(await listsOf(sandbox, "ann")).toEqual({ work: [], home: [], last: ["ben"] });
});

it("does not touch the other side", async () => {
  const sandbox = sandboxWith({
    ...world,
    friends: [...(world.friends ?? []), { From_Account: "ben", To_Account: "ann" }],
  });
  const other = await entryOf(sandbox, "ben", "ann");

  await send(sandbox, "friend_update", updating(remark("new"), group(["new"])));

  expect(await entryOf(sandbox, "ben", "ann")).toEqual(other);
  expect(await listsOf(sandbox, "ben")).toEqual({});
});

it("of a UserID that stands twice in a batch, the last word counts", async () => {
  const sandbox = sandboxWith(world);
  const UpdateItem = [
    { To_Account: "ben", SnsItem: [remark("first"), group(["first"])] },
    { To_Account: "ben", SnsItem: [remark("second")] },
  ];

  expect(await codes(sandbox, "friend_update", { From_Account: "ann", UpdateItem })).toEqual([0, 0]);

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({
    Tag_SNS_IM_Remark: "second",
    Tag_SNS_IM_Group: ["first"],
  });
});

it.each([
  { To_Account: "cleo", code: 30001, reason: "Friend_Not_Exist" },
  { To_Account: "ann", code: 30001, reason: "Friend_Not_Exist" },
  { To_Account: "nobody", code: 30003, reason: "Account_Not_Exist" },
])("refuses an item for $To_Account, who is not a friend, with $reason", async ({ To_Account, code, reason }) => {
  const sandbox = sandboxWith(world);

  const UpdateItem = [{ To_Account, SnsItem: [remark("new")] }];
  const { ResultItem } = await send(sandbox, "friend_update", { From_Account: "ann", UpdateItem });

  expect(ResultItem).toEqual([{ To_Account, ResultCode: code, ResultInfo: `Err_SNS_FriendUpdate_${reason}` }]);
});

it.each([
  { title: "an undeclared custom field", field: { Tag: "Tag_SNS_Custom_Unknown", Value: "x" } },
  { title: "AddSource", field: { Tag: "Tag_SNS_IM_AddSource", Value: "AddSource_Type_Web" } },
  { title: "AddWording", field: { Tag: "Tag_SNS_IM_AddWording", Value: "x" } },
  { title: "AddTime", field: { Tag: "Tag_SNS_IM_AddTime", Value: 1 } },
  { title: "a profile field", field: { Tag: "Tag_Profile_IM_Nick", Value: "x" } },
  { title: "a custom profile field", field: { Tag: "Tag_Profile_Custom_Test", Value: "x" } },
  { title: "a text that is not a tag", field: { Tag: "Remark", Value: "x" } },
  { title: "lists as a plain string", field: group("work") },
  { title: "a list without a name", field: group([""]) },
  { title: "a list name of 31 bytes", field: group(["a".repeat(31)]) },
  { title: "a remark of 97 bytes", field: remark("a".repeat(97)) },
  { title: "a remark that is a number", field: remark(5) },
  { title: "a custom value of 501 bytes", field: custom("a".repeat(501)) },
])("refuses an item with $title, and nothing of the item is written", async ({ field }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_update", updating(remark("new"), field))).toEqual([30001]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual(before);
});

it.each([group(["a".repeat(30)]), remark("a".repeat(96)), custom("a".repeat(500))])(
  "takes a value at the bounds of $Tag",
  async (field) => {
    const sandbox = sandboxWith(world);

    expect(await codes(sandbox, "friend_update", updating(field))).toEqual([0]);
  },
);
