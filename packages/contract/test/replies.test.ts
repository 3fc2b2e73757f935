import { expect, it } from "vitest";
import type { OperationId } from "../src/index.ts";
import { replyViolation } from "../src/validate.ts";
import { textsOf } from "./text-of.ts";

const result = { To_Account: "id1", ResultCode: 0, ResultInfo: "" };
const refusal = { To_Account: "id1", ResultCode: 30001, ResultInfo: "x" };

const ok = (member: object = {}) => ({
  ResultItem: [result],
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  ...member,
});
const fail = (ErrorCode: number) => ({ ActionStatus: "FAIL", ErrorCode, ErrorInfo: "x" });
const info = (SnsProfileItem: unknown[]) => ({
  InfoItem: [{ ...result, SnsProfileItem }],
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
});
const lists = (member: object = {}) => ({
  CurrentSequence: 2,
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  ...member,
});

it.each<[title: string, operation: OperationId, reply: unknown]>([
  ["a success", "friend_add", ok()],
  ["a refused item", "friend_add", ok({ ResultItem: [refusal], Fail_Account: ["id1"] })],
  [
    "a refused item whose UserID is not well-formed",
    "friend_add",
    ok({ ResultItem: [{ ...refusal, To_Account: "" }] }),
  ],
  ["a failure with a code of the operation", "friend_add", fail(30540)],
  ["a failure with a public code", "friend_add", fail(72001)],
  ["ErrorDisplay", "friend_add", ok({ ErrorDisplay: "" })],
  ["a friend without any value", "friend_get_list", info([])],
  ["no lists, because nothing changed", "group_get", lists()],
])("both forms take %s", (_title, operation, reply) => {
  expect(replyViolation(operation, reply, "open")).toBeUndefined();
  expect(replyViolation(operation, reply, "closed")).toBeUndefined();
});

it.each<[title: string, path: string, operation: OperationId, reply: unknown]>([
  ["a code nobody listed", "ErrorCode", "friend_add", fail(39999)],
  ["a code of another operation", "ErrorCode", "group_get", fail(30539)],
  [
    "an item's code nobody listed",
    "ResultItem[0].ResultCode",
    "friend_add",
    ok({ ResultItem: [{ ...refusal, ResultCode: 39999 }] }),
  ],
  [
    "a public code for an item",
    "ResultItem[0].ResultCode",
    "friend_add",
    ok({ ResultItem: [{ ...refusal, ResultCode: 60002 }] }),
  ],
  [
    "a tag nobody listed",
    "InfoItem[0].SnsProfileItem[0].Tag",
    "friend_get_list",
    info([{ Tag: "Tag_New", Value: {} }]),
  ],
  ["a further member", "Trace", "friend_add", ok({ Trace: "x" })],
  ["a further member of an item", "ResultItem[0].Trace", "friend_add", ok({ ResultItem: [{ ...result, Trace: "x" }] })],
  [
    "a further member of a field",
    "InfoItem[0].SnsProfileItem[0].Trace",
    "friend_get_list",
    info([{ Tag: "Tag_SNS_IM_Remark", Value: "x", Trace: 1 }]),
  ],
  [
    "an empty text for an enum",
    "InfoItem[0].SnsProfileItem[0].Value",
    "friend_get_list",
    info([{ Tag: "Tag_Profile_IM_Gender", Value: "" }]),
  ],
  ["a negative number", "CurrentSequence", "group_get", lists({ CurrentSequence: -1 })],
])("the open form takes %s, the closed form names it", (_title, path, operation, reply) => {
  expect(replyViolation(operation, reply, "open")).toBeUndefined();
  expect(replyViolation(operation, reply, "closed")?.path).toBe(path);
});

it.each<[title: string, path: string, operation: OperationId, reply: unknown]>([
  ["no object", "", "friend_add", "<html>"],
  ["no ActionStatus", "ActionStatus", "friend_add", { ErrorCode: 0 }],
  ["another ActionStatus", "ActionStatus", "friend_add", { ...ok(), ActionStatus: "ok" }],
  ["OK with an error code", "ErrorCode", "friend_add", ok({ ErrorCode: 30001 })],
  ["FAIL with zero", "ErrorCode", "friend_add", fail(0)],
  ["a code that is text", "ErrorCode", "friend_add", { ...fail(1), ErrorCode: "30001" }],
  ["no results", "ResultItem", "friend_add", { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }],
  [
    "an item without a code",
    "ResultItem[0].ResultCode",
    "friend_add",
    ok({ ResultItem: [{ To_Account: "id1", ResultInfo: "" }] }),
  ],
  [
    "a friend without SnsProfileItem",
    "InfoItem[0].SnsProfileItem",
    "friend_get_list",
    { ...info([]), InfoItem: [result] },
  ],
  ["a field without a tag", "InfoItem[0].SnsProfileItem[0].Tag", "friend_get_list", info([{ Value: "x" }])],
  [
    "a field without a value",
    "InfoItem[0].SnsProfileItem[0].Value",
    "friend_get_list",
    info([{ Tag: "Tag_SNS_IM_Remark" }]),
  ],
  [
    "a value of another type",
    "InfoItem[0].SnsProfileItem[0].Value",
    "friend_get_list",
    info([{ Tag: "Tag_SNS_IM_Group", Value: "x" }]),
  ],
  [
    "a list without its number",
    "ResultItem[0].FriendNumber",
    "group_get",
    lists({ ResultItem: [{ GroupName: "group1" }] }),
  ],
  ["no sequence", "CurrentSequence", "group_get", { ...lists(), CurrentSequence: undefined }],
])("neither form takes %s", (_title, path, operation, reply) => {
  expect(replyViolation(operation, reply, "open")?.path).toBe(path);
  expect(replyViolation(operation, reply, "closed")?.path).toBe(path);
});

it.each<[tag: string, within: unknown[], beyond: unknown[]]>([
  ["Tag_SNS_IM_Group", [[], ["x".repeat(30)]], [[""], ["x".repeat(31)]]],
  ["Tag_SNS_IM_Remark", textsOf(96), textsOf(97)],
  ["Tag_SNS_IM_AddSource", ["AddSource_Type_a"], ["AddSource_Type_", "a"]],
  ["Tag_SNS_IM_AddWording", textsOf(256), textsOf(257)],
  ["Tag_SNS_IM_AddTime", [0], [-1, "0"]],
  ["Tag_SNS_Custom_Test", [...textsOf(500), 0], [...textsOf(501), -1]],
  ["Tag_Profile_IM_Nick", textsOf(500), textsOf(501)],
  ["Tag_Profile_IM_Gender", ["Gender_Type_Unknown", "Gender_Type_Female", "Gender_Type_Male"], ["Male"]],
  ["Tag_Profile_IM_BirthDay", [0, 4294967295], [-1, 4294967296]],
  ["Tag_Profile_IM_Location", textsOf(16), textsOf(17)],
  ["Tag_Profile_IM_SelfSignature", textsOf(500), textsOf(501)],
  [
    "Tag_Profile_IM_AllowType",
    ["AllowType_Type_NeedConfirm", "AllowType_Type_AllowAny", "AllowType_Type_DenyAny"],
    ["AllowType_Type_NeeedConfirm"],
  ],
  ["Tag_Profile_IM_Language", [0, 4294967295], [-1, 4294967296]],
  ["Tag_Profile_IM_Image", textsOf(500), textsOf(501)],
  ["Tag_Profile_IM_MsgSettings", [0, 4294967295], [-1, 4294967296]],
  ["Tag_Profile_IM_AdminForbidType", ["AdminForbid_Type_None", "AdminForbid_Type_SendOut"], ["None"]],
  ["Tag_Profile_IM_Level", [0, 4294967295], [-1, 4294967296]],
  ["Tag_Profile_IM_Role", [0, 4294967295], [-1, 4294967296]],
  ["Tag_Profile_Custom_Test", [...textsOf(500), 0], [...textsOf(501), -1]],
])("the closed form keeps the limits of %s", (Tag, within, beyond) => {
  const paths = (values: unknown[]) =>
    values.map((Value) => replyViolation("friend_get_list", info([{ Tag, Value }]), "closed")?.path);

  expect(paths(within)).toEqual(within.map(() => undefined));
  expect(paths(beyond)).toEqual(beyond.map(() => expect.stringMatching(/^InfoItem\[0\]\.SnsProfileItem\[0\]\.Value/)));
});

it.each([
  ["Tag_SNS_IM_Remark", "好".repeat(33), "must not have more than 96 bytes"],
  ["Tag_Profile_IM_Level", 4294967296, "must be <= 4294967295"],
  ["Tag_Profile_IM_AdminForbidType", "x", "must be one of AdminForbid_Type_None, AdminForbid_Type_SendOut"],
])("a fault of %s names the limit of that tag", (Tag, Value, rule) => {
  expect(replyViolation("friend_get_list", info([{ Tag, Value }]), "closed")?.message).toBe(
    `InfoItem[0].SnsProfileItem[0].Value ${rule}`,
  );
});
