import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf, listsOf } from "../support/ask.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: {
    ann: {},
    ben: {},
    asks: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" },
    denies: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" },
    muted: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" },
  },
};

function adding(To_Account: string, members: object = {}, item: object = {}) {
  return { From_Account: "ann", AddFriendItem: [{ To_Account, ...item }], ...members };
}

it.each([{}, { AddType: "" }, { AddType: "Add_Type_Both" }])("%j makes each the friend of the other", async (type) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding("ben", type))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ Tag_SNS_IM_AddTime: now });
  expect(await entryOf(sandbox, "ben", "ann")).toEqual({ Tag_SNS_IM_AddTime: now });
});

it("Add_Type_Single writes From_Account's side alone", async () => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding("ben", { AddType: "Add_Type_Single" }))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ Tag_SNS_IM_AddTime: now });
  expect(await entryOf(sandbox, "ben", "ann")).toBeUndefined();
});

it("remark and list are From_Account's own; source, wording and time go to both sides", async () => {
  const sandbox = sandboxWith(world);
  const shared = { AddSource: "AddSource_Type_Web", AddWording: "hello" };

  await send(sandbox, "friend_add", adding("ben", {}, { ...shared, Remark: "Benny", GroupName: "Classmates" }));

  const written = {
    Tag_SNS_IM_AddSource: "AddSource_Type_Web",
    Tag_SNS_IM_AddWording: "hello",
    Tag_SNS_IM_AddTime: now,
  };
  expect(await entryOf(sandbox, "ann", "ben")).toEqual({
    ...written,
    Tag_SNS_IM_Remark: "Benny",
    Tag_SNS_IM_Group: ["Classmates"],
  });
  expect(await entryOf(sandbox, "ben", "ann")).toEqual(written);
  expect(await listsOf(sandbox, "ann")).toEqual({ Classmates: ["ben"] });
  expect(await listsOf(sandbox, "ben")).toEqual({});
});

it("empty texts mean the same as none", async () => {
  const sandbox = sandboxWith(world);
  const empty = { Remark: "", GroupName: "", AddSource: "", AddWording: "" };

  expect(await codes(sandbox, "friend_add", adding("ben", { AddType: "" }, empty))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toEqual({ Tag_SNS_IM_AddTime: now });
  expect(await listsOf(sandbox, "ann")).toEqual({});
});

it.each([
  { To_Account: "ben", code: 0 },
  { To_Account: "asks", code: 30539 },
  { To_Account: "denies", code: 30516 },
])("an account's AllowType answers: $To_Account gives $code", async ({ To_Account, code }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding(To_Account))).toEqual([code]);

  expect((await entryOf(sandbox, "ann", To_Account)) !== undefined).toBe(code === 0);
  expect((await entryOf(sandbox, To_Account, "ann")) !== undefined).toBe(code === 0);
});

it.each([
  { defaultAllowType: "AllowType_Type_AllowAny", code: 0 },
  { defaultAllowType: "AllowType_Type_NeedConfirm", code: 30539 },
  { defaultAllowType: "AllowType_Type_DenyAny", code: 30516 },
] as const)("$defaultAllowType answers for accounts without an AllowType", async ({ defaultAllowType, code }) => {
  const sandbox = sandboxWith({ ...world, defaultAllowType });

  expect(await codes(sandbox, "friend_add", adding("ben"))).toEqual([code]);
});

it.each([
  { members: { ForceAddFlags: 1 }, To_Account: "asks" },
  { members: { ForceAddFlags: 1 }, To_Account: "denies" },
  { members: { AddType: "Add_Type_Single" }, To_Account: "asks" },
  { members: { AddType: "Add_Type_Single" }, To_Account: "denies" },
])("$members asks for no consent: $To_Account is added", async ({ members, To_Account }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding(To_Account, members))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", To_Account)).toEqual({ Tag_SNS_IM_AddTime: now });
});

it.each([
  { members: {}, code: 30009 },
  { members: { ForceAddFlags: 0 }, code: 30009 },
  { members: { AddType: "Add_Type_Single" }, code: 30009 },
  { members: { ForceAddFlags: 1 }, code: 0 },
])("an account that may not send requests gets $code with $members", async ({ members, code }) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", { ...adding("ben", members), From_Account: "muted" })).toEqual([code]);
});

it.each([
  { blocklists: { ann: ["ben"] }, members: {}, code: 30515 },
  { blocklists: { ann: ["ben"] }, members: { ForceAddFlags: 1 }, code: 30515 },
  { blocklists: { ann: ["ben"] }, members: { AddType: "Add_Type_Single" }, code: 30515 },
  { blocklists: { ben: ["ann"] }, members: {}, code: 30525 },
  { blocklists: { ben: ["ann"] }, members: { ForceAddFlags: 1 }, code: 30525 },
  { blocklists: { ben: ["ann"] }, members: { AddType: "Add_Type_Single" }, code: 30525 },
])("the blocklists $blocklists refuse with $code, $members or not", async ({ blocklists, members, code }) => {
  const sandbox = sandboxWith({ ...world, blocklists });

  expect(await codes(sandbox, "friend_add", adding("ben", members))).toEqual([code]);

  expect(await entryOf(sandbox, "ann", "ben")).toBeUndefined();
});

it("a user can't become their own friend", async () => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding("ann", { ForceAddFlags: 1 }))).toEqual([30001]);

  expect(await entryOf(sandbox, "ann", "ann")).toBeUndefined();
});

it("a UserID that stands twice in a batch is a friend already the second time", async () => {
  const sandbox = sandboxWith(world);
  const AddFriendItem = [
    { To_Account: "ben", Remark: "first" },
    { To_Account: "ben", Remark: "second" },
  ];

  const reply = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  const ResultInfo = "Err_SNS_FriendAdd_Friend_Exist";
  expect(reply.ResultItem).toEqual([
    { To_Account: "ben", ResultCode: 0, ResultInfo: "" },
    { To_Account: "ben", ResultCode: 30001, ResultInfo },
  ]);
  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({ Tag_SNS_IM_Remark: "first" });
});

it("a new friend joins a list that exists", async () => {
  const sandbox = sandboxWith({ ...world, lists: { ann: ["Classmates"] } });

  await send(sandbox, "friend_add", adding("ben", {}, { GroupName: "Classmates" }));
  await send(sandbox, "friend_add", adding("muted", {}, { GroupName: "Classmates" }));

  expect(await listsOf(sandbox, "ann")).toEqual({ Classmates: ["ben", "muted"] });
});

it.each([
  { item: { AddSource: "AddSource_Type_" }, reason: "Source_Illegal" },
  { item: { AddSource: "AddSource_Type_ninechars" }, reason: "Source_Illegal" },
  { item: { AddSource: "Web" }, reason: "Source_Illegal" },
  { item: { Remark: "a".repeat(97) }, reason: "Remark_Len_Illegal" },
  { item: { Remark: "é".repeat(49) }, reason: "Remark_Len_Illegal" },
  { item: { AddWording: "é".repeat(129) }, reason: "AddWording_Len_Illegal" },
  { item: { GroupName: "é".repeat(16) }, reason: "Group_Name_Len_Illegal" },
])("an item outside the bounds is refused alone: $reason", async ({ item, reason }) => {
  const sandbox = sandboxWith(world);
  const AddFriendItem = [{ To_Account: "ben", ...item }, { To_Account: "muted" }];

  const reply = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  expect(reply.ResultItem).toEqual([
    { To_Account: "ben", ResultCode: 30001, ResultInfo: `Err_SNS_FriendAdd_${reason}` },
    { To_Account: "muted", ResultCode: 0, ResultInfo: "" },
  ]);
});

it.each([
  { AddSource: "AddSource_Type_eightchr" },
  { AddSource: "AddSource_Type_XXXXXXXX" },
  { Remark: "é".repeat(48) },
  { AddWording: "é".repeat(128) },
  { GroupName: "é".repeat(15) },
])("an item at the bounds is taken: %j", async (item) => {
  const sandbox = sandboxWith(world);

  expect(await codes(sandbox, "friend_add", adding("ben", {}, item))).toEqual([0]);
});
