import { expect, it } from "vitest";
import type { OperationId } from "../src/index.ts";
import { requestViolation } from "../src/validate.ts";
import { textsOf } from "./text-of.ts";

const repeat = (count: number, value: unknown) => Array.from({ length: count }, () => value);

const addItem = { To_Account: "id1" };
const updateItem = { To_Account: "id1", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "x" }] };

const add = (member: object) => ({ From_Account: "id", AddFriendItem: [addItem], ...member });
const read = (member: object) => ({
  From_Account: "id",
  To_Account: ["id1"],
  TagList: ["Tag_SNS_IM_Group"],
  ...member,
});
const lists = (member: object) => ({ From_Account: "id", LastSequence: 0, ...member });

type Row = [member: string, operation: OperationId, bodyWith: (value: unknown) => unknown];

it.each<[...Row, item: unknown]>([
  ["AddFriendItem", "friend_add", (AddFriendItem) => ({ From_Account: "id", AddFriendItem }), addItem],
  ["AddFriendItem", "friend_import", (AddFriendItem) => ({ From_Account: "id", AddFriendItem }), addItem],
  ["UpdateItem", "friend_update", (UpdateItem) => ({ From_Account: "id", UpdateItem }), updateItem],
])("%s of %s has 1 to 1000 items", (member, operation, bodyWith, item) => {
  const violations = [1, 1000, 0, 1001].map((count) => requestViolation(operation, bodyWith(repeat(count, item))));

  expect(violations).toEqual([
    undefined,
    undefined,
    { path: member, keyword: "minItems", message: `${member} must not have fewer than 1 items` },
    { path: member, keyword: "maxItems", message: `${member} must not have more than 1000 items` },
  ]);
});

it.each<[...Row, within: unknown[], beyond: unknown[]]>([
  ["To_Account", "friend_get_list", (To_Account) => read({ To_Account }), [["id1"], repeat(1001, "id1")], [[]]],
  ["TagList", "friend_get_list", (TagList) => read({ TagList }), [["Tag_Profile_IM_Nick"]], [[]]],
  ["GroupName", "group_get", (GroupName) => lists({ GroupName }), [[], repeat(32, "x")], [repeat(33, "x")]],
  ["LastSequence", "group_get", (LastSequence) => lists({ LastSequence }), [0, 2 ** 53 - 1], [-1, 2 ** 53, 0.5]],
  [
    "NeedFriend",
    "group_get",
    (NeedFriend) => lists({ NeedFriend }),
    ["", "Need_Friend_Type_Yes", "Need_Friend_Type_No"],
    ["Yes", "need_friend_type_yes"],
  ],
  ["AddType", "friend_add", (AddType) => add({ AddType }), ["", "Add_Type_Single", "Add_Type_Both"], ["Add_Type_All"]],
  ["ForceAddFlags", "friend_add", (ForceAddFlags) => add({ ForceAddFlags }), [0, 1], [-1, 2, true]],
  [
    "From_Account",
    "friend_add",
    (From_Account) => add({ From_Account }),
    ["x", "x".repeat(32)],
    ["", "x".repeat(33), "好"],
  ],
])("%s of %s: what it may be and what not", (member, operation, bodyWith, within, beyond) => {
  const paths = (values: unknown[]) => values.map((value) => requestViolation(operation, bodyWith(value))?.path);

  expect(paths(within)).toEqual(within.map(() => undefined));
  expect(paths(beyond)).toEqual(beyond.map(() => member));
});

it("a list name of group_get takes 30 bytes and not one more", () => {
  const violations = [...textsOf(30), ...textsOf(31), ""].map((name) =>
    requestViolation("group_get", lists({ GroupName: [name] })),
  );

  expect(violations.map((violation) => violation?.keyword)).toEqual([
    undefined,
    undefined,
    "maxLength",
    "x-max-bytes",
    "minLength",
  ]);
  expect(violations[2]?.path).toBe("GroupName[0]");
});

it.each([
  ["Tag_SNS_IM_AddTime", true],
  ["Tag_Profile_IM_Role", true],
  ["Tag_SNS_Custom_a", true],
  ["Tag_Profile_Custom_abcdEFGH", true],
  ["Tag_SNS_Custom_", false],
  ["Tag_Profile_Custom_abcdefghi", false],
  ["Tag_Profile_IM_Unheard", false],
  ["", false],
])("TagList takes well-formed tags only: %s", (tag, isTag) => {
  const violation = requestViolation("friend_get_list", read({ TagList: ["Tag_SNS_IM_Group", tag] }));

  expect(violation?.path).toBe(isTag ? undefined : "TagList[1]");
});

it("quotes a tag that is not allowed, and says in words which are", () => {
  const violation = requestViolation("friend_get_list", read({ TagList: ["x"] }));

  expect(violation?.message).toBe(
    'TagList[0] must be a standard tag, Tag_SNS_Custom_ and 1 to 8 letters or Tag_Profile_Custom_ and 1 to 8 letters, not "x"',
  );
});

it.each<[OperationId, object]>([
  ["friend_add", add({ AddFriendItem: [{ To_Account: "", Remark: "x".repeat(97), AddSource: "x" }] })],
  ["friend_import", add({ AddFriendItem: [{ To_Account: "id1" }] })],
  ["friend_import", add({ AddFriendItem: [{ To_Account: "id1", AddSource: 5, CustomItem: "x" }] })],
  ["friend_update", { From_Account: "id", UpdateItem: [{ To_Account: "id1", SnsItem: [{ Tag: "x", Value: 5 }] }] }],
  ["friend_get_list", read({ To_Account: ["", "x".repeat(33)] })],
])("%s: what is wrong with an item alone does not concern the request", (operation, body) => {
  expect(requestViolation(operation, body)).toBeUndefined();
});
