import { expect, it } from "vitest";
import { type BatchOperationId, errors, type OperationId, operations } from "../src/index.ts";
import { failure, refuseItem, refuseItemWith, resultInfo } from "../src/refuse/index.ts";

const add = (member: object) => ({ To_Account: "id1", ...member });
const imported = (member: object) => add({ AddSource: "AddSource_Type_XXXXXXXX", ...member });
const custom = (field: unknown) => imported({ CustomItem: [field] });
const update = (Tag: unknown, Value: unknown) => add({ SnsItem: [{ Tag, Value }] });

it.each<[BatchOperationId, item: unknown]>([
  ["friend_add", add({})],
  ["friend_import", imported({})],
  ["friend_update", update("Tag_SNS_IM_Group", [])],
  ["friend_get_list", "id1"],
])("%s: a sound item is not refused", (operation, item) => {
  expect(refuseItem(operation, item)).toBeUndefined();
});

it.each<[ResultInfo: string, BatchOperationId, item: unknown]>([
  ["Err_SNS_FriendAdd_To_Account_Len_Illegal", "friend_add", { To_Account: "" }],
  ["Err_SNS_FriendAdd_To_Account_Illegal", "friend_add", { To_Account: "好" }],
  ["Err_SNS_FriendAdd_Remark_Len_Illegal", "friend_add", add({ Remark: "好".repeat(33) })],
  ["Err_SNS_FriendAdd_Group_Name_Len_Illegal", "friend_add", add({ GroupName: "x".repeat(31) })],
  ["Err_SNS_FriendAdd_AddWording_Len_Illegal", "friend_add", add({ AddWording: "x".repeat(257) })],
  ["Err_SNS_FriendAdd_Source_Illegal", "friend_add", add({ AddSource: "AddSource_Type_123" })],
  ["Err_SNS_FriendImport_Source_Illegal", "friend_import", add({})],
  ["Err_SNS_FriendImport_Source_Illegal", "friend_import", add({ AddSource: "" })],
  ["Err_SNS_FriendImport_Source_Illegal", "friend_import", add({ AddSource: 5 })],
  ["Err_SNS_FriendImport_Group_Name_Len_Illegal", "friend_import", imported({ GroupName: ["x", ""] })],
  ["Err_SNS_FriendImport_AddTime_Illegal", "friend_import", imported({ AddTime: -1 })],
  ["Err_SNS_FriendImport_CustomItem_Illegal", "friend_import", imported({ CustomItem: {} })],
  ["Err_SNS_FriendImport_CustomItem_Illegal", "friend_import", custom("x")],
  ["Err_SNS_FriendImport_Tag_Illegal", "friend_import", custom({ Value: "x" })],
  ["Err_SNS_FriendImport_Tag_Illegal", "friend_import", custom({ Tag: 5, Value: "x" })],
  ["Err_SNS_FriendImport_Tag_Illegal", "friend_import", custom({ Tag: "constructor", Value: "x" })],
  ["Err_SNS_FriendImport_Value_Illegal", "friend_import", custom({ Tag: "Tag_SNS_Custom_Test" })],
  ["Err_SNS_FriendImport_Value_Illegal", "friend_import", custom({ Tag: 5 })],
  [
    "Err_SNS_FriendImport_Tag_SNS_Custom_Test_Illegal",
    "friend_import",
    custom({ Tag: "Tag_SNS_Custom_Test", Value: [] }),
  ],
  [
    "Err_SNS_FriendImport_Tag_SNS_Custom_Test_Illegal",
    "friend_import",
    custom({ Tag: "Tag_SNS_Custom_Test", Value: "\0" }),
  ],
  [
    "Err_SNS_FriendImport_Tag_SNS_Custom_Test_Len_Illegal",
    "friend_import",
    custom({ Tag: "Tag_SNS_Custom_Test", Value: "x".repeat(501) }),
  ],
  ["Err_SNS_FriendUpdate_SnsItem_Illegal", "friend_update", add({ SnsItem: [] })],
  ["Err_SNS_FriendUpdate_Tag_Illegal", "friend_update", update("Tag_SNS_IM_AddTime", 5)],
  ["Err_SNS_FriendUpdate_Tag_SNS_IM_Remark_Len_Illegal", "friend_update", update("Tag_SNS_IM_Remark", "x".repeat(97))],
  ["Err_SNS_FriendUpdate_Group_Name_Illegal", "friend_update", update("Tag_SNS_IM_Group", "group1")],
  ["Err_SNS_FriendUpdate_Group_Name_Len_Illegal", "friend_update", update("Tag_SNS_IM_Group", [""])],
  ["Err_SNS_FriendGetList_To_Account_Len_Illegal", "friend_get_list", "x".repeat(33)],
  ["Err_SNS_FriendGetList_To_Account_Illegal", "friend_get_list", "\t"],
])("30001 %s", (ResultInfo, operation, item) => {
  expect(refuseItem(operation, item)).toEqual({ ResultCode: 30001, ResultInfo });
});

it.each<[OperationId, keyof typeof errors, ResultInfo: string]>([
  ["friend_add", 30516, "Err_SNS_FriendAdd_Friend_Allow_Type_Forbid"],
  ["friend_import", 30010, "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"],
  ["friend_update", 30011, "Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold"],
  ["friend_update", 30002, "Err_SNS_FriendUpdate_SdkAppId_Illegal"],
  ["friend_get_list", 30001, "Err_SNS_FriendGetList_ParameterOrRelation"],
])("%s refuses an item with %i and the catalogue's reason", (operation, ResultCode, ResultInfo) => {
  expect(refuseItemWith(operation, ResultCode)).toEqual({ ResultCode, ResultInfo });
});

it("a reason that is given goes before the catalogue's", () => {
  expect(refuseItemWith("friend_add", 30001, "Friend_Exist").ResultInfo).toBe(resultInfo("friend_add", "Friend_Exist"));
  expect(resultInfo("friend_add", "Friend_Exist")).toBe("Err_SNS_FriendAdd_Friend_Exist");
});

it("every code of an operation but 30001 has a reason", () => {
  const without = Object.values(operations).flatMap(({ codes }) =>
    codes.filter((code) => errors[code].reason === null),
  );

  expect(new Set(without)).toEqual(new Set([30001]));
});

it("a refusal as the reply to the whole request", () => {
  expect(failure({ ErrorCode: 60009, ErrorInfo: "no such resource" })).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 60009,
    ErrorInfo: "no such resource",
    ErrorDisplay: "",
  });
});
