import { expect, it } from "vitest";
import type { BatchOperationId } from "../src/index.ts";
import { itemViolation } from "../src/validate.ts";
import { textsOf } from "./text-of.ts";

type Place = [place: string, operation: BatchOperationId, itemWith: (value: unknown) => unknown];

const add = (member: object) => ({ To_Account: "id1", ...member });
const imported = (member: object) => ({ To_Account: "id1", AddSource: "AddSource_Type_XXXXXXXX", ...member });
const update = (Tag: string, Value: unknown) => ({ To_Account: "id1", SnsItem: [{ Tag, Value }] });
const custom = (Tag: unknown, Value: unknown) => imported({ CustomItem: [{ Tag, Value }] });

const byteLimits: [...Place, bytes: number][] = [
  ["Remark", "friend_add", (Remark) => add({ Remark }), 96],
  ["Remark", "friend_import", (Remark) => imported({ Remark }), 96],
  ["SnsItem[0].Value", "friend_update", (value) => update("Tag_SNS_IM_Remark", value), 96],
  ["GroupName", "friend_add", (GroupName) => add({ GroupName }), 30],
  ["GroupName[0]", "friend_import", (name) => imported({ GroupName: [name] }), 30],
  ["SnsItem[0].Value[0]", "friend_update", (name) => update("Tag_SNS_IM_Group", [name]), 30],
  ["AddWording", "friend_add", (AddWording) => add({ AddWording }), 256],
  ["AddWording", "friend_import", (AddWording) => imported({ AddWording }), 256],
  ["SnsItem[0].Value", "friend_update", (value) => update("Tag_SNS_Custom_Test", value), 500],
  ["CustomItem[0].Value", "friend_import", (value) => custom("Tag_SNS_Custom_Test", value), 500],
];

it.each(byteLimits)("%s of %s takes its limit in bytes and not one more", (path, operation, itemWith, bytes) => {
  const within = textsOf(bytes).map((text) => itemViolation(operation, itemWith(text)));
  const beyond = textsOf(bytes + 1).map((text) => itemViolation(operation, itemWith(text)));

  expect(within).toEqual([undefined, undefined]);
  expect(beyond).toEqual([
    { path, keyword: "maxLength", message: `${path} must not have more than ${bytes} characters` },
    { path, keyword: "x-max-bytes", message: `${path} must not have more than ${bytes} bytes` },
  ]);
});

const accounts: Place[] = [
  ["To_Account", "friend_add", (To_Account) => ({ To_Account })],
  ["To_Account", "friend_import", (To_Account) => imported({ To_Account })],
  ["To_Account", "friend_update", (To_Account) => ({ ...update("Tag_SNS_IM_Remark", "x"), To_Account })],
  ["", "friend_get_list", (account) => account],
];

it.each(accounts)("a UserID (%s) of %s has 1 to 32 bytes of printable ASCII", (path, operation, itemWith) => {
  const rules = ["x", " ~".repeat(16), "", "x".repeat(33), "a\tb", "好"].map(
    (account) => itemViolation(operation, itemWith(account))?.keyword,
  );

  expect(rules).toEqual([undefined, undefined, "minLength", "maxLength", "pattern", "pattern"]);
  expect(itemViolation(operation, itemWith(""))?.path).toBe(path);
});

const names: [...Place, beginning: string][] = [
  ["AddSource", "friend_add", (AddSource) => add({ AddSource }), "AddSource_Type_"],
  ["AddSource", "friend_import", (AddSource) => imported({ AddSource }), "AddSource_Type_"],
  ["SnsItem[0].Tag", "friend_update", (tag) => update(String(tag), "x"), "Tag_SNS_Custom_"],
  ["CustomItem[0].Tag", "friend_import", (tag) => custom(tag, "x"), "Tag_SNS_Custom_"],
];

it.each(names)("%s of %s ends in 1 to 8 letters", (path, operation, itemWith, beginning) => {
  const sound = ["a", "abcdEFGH"].map((end) => itemViolation(operation, itemWith(beginning + end)));
  const faulty = ["", "abcdefghi", "a1", "a_b", "好"].map((end) => itemViolation(operation, itemWith(beginning + end)));

  expect(sound).toEqual([undefined, undefined]);
  expect(faulty).toEqual(faulty.map(() => expect.objectContaining({ path, keyword: "pattern" })));
});

it.each<[...Place, within: unknown[], beyond: unknown[]]>([
  ["AddTime", "friend_import", (AddTime) => imported({ AddTime }), [0, 1420000001], [-1]],
  ["RemarkTime", "friend_import", (RemarkTime) => imported({ RemarkTime }), [0, 1420000001], [-1]],
  ["a custom value", "friend_import", (value) => custom("Tag_SNS_Custom_Test", value), [0, 2 ** 53 - 1], [-1, 2 ** 53]],
  ["a custom value", "friend_update", (value) => update("Tag_SNS_Custom_Test", value), [0], [-1]],
])("%s of %s is not an integer below its range", (_name, operation, itemWith, within, beyond) => {
  expect(within.map((value) => itemViolation(operation, itemWith(value)))).toEqual(within.map(() => undefined));
  expect(beyond.map((value) => itemViolation(operation, itemWith(value)))).not.toContain(undefined);
});

it.each<[...Place, sound: unknown, faulty: unknown]>([
  ["Remark", "friend_add", (Remark) => add({ Remark }), "", "x".repeat(97)],
  ["GroupName", "friend_add", (GroupName) => add({ GroupName }), "", "x".repeat(31)],
  ["AddSource", "friend_add", (AddSource) => add({ AddSource }), "", "AddSource_Type_"],
  ["AddWording", "friend_import", (AddWording) => imported({ AddWording }), "", "x".repeat(257)],
  ["GroupName", "friend_import", (GroupName) => imported({ GroupName }), [], [""]],
  ["the value of Tag_SNS_IM_Group", "friend_update", (value) => update("Tag_SNS_IM_Group", value), [], [""]],
  [
    "SnsItem",
    "friend_update",
    (SnsItem) => ({ To_Account: "id1", SnsItem }),
    [{ Tag: "Tag_SNS_IM_Remark", Value: "" }],
    [],
  ],
])("%s of %s: what may be empty and what may not", (_name, operation, itemWith, sound, faulty) => {
  expect(itemViolation(operation, itemWith(sound))).toBeUndefined();
  expect(itemViolation(operation, itemWith(faulty))).toBeDefined();
});

it("a friend may be in more lists than a user may have: their count is another rule", () => {
  const GroupName = Array.from({ length: 33 }, (_, index) => `list ${index}`);

  expect(itemViolation("friend_import", imported({ GroupName }))).toBeUndefined();
  expect(itemViolation("friend_update", update("Tag_SNS_IM_Group", GroupName))).toBeUndefined();
});

it.each([
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_IM_AddTime",
  "Tag_Profile_IM_Nick",
  "Tag_SNS_IM_remark",
])("%s can't be updated", (tag) => {
  expect(itemViolation("friend_update", update(tag, "x"))).toMatchObject({ path: "SnsItem[0].Tag" });
});

it.each([
  ["Tag_SNS_IM_Remark", 5, "SnsItem[0].Value must be string"],
  ["Tag_SNS_IM_Group", "group1", "SnsItem[0].Value must be array"],
  ["Tag_SNS_Custom_Test", ["x"], "SnsItem[0].Value must be string or integer"],
])("the value of %s must be of the tag's own type", (tag, value, message) => {
  expect(itemViolation("friend_update", update(tag, value))?.message).toBe(message);
});
