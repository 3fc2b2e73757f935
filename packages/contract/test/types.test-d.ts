import { expectTypeOf, it } from "vitest";
import {
  type BatchOperationId,
  type ErrorCode,
  type ErrorCodeOf,
  errors,
  type FailureOf,
  type ItemOf,
  isListed,
  type OperationId,
  type ProfileOf,
  type PublicErrorCode,
  type ReadableTag,
  type ReplyOf,
  type RequestOf,
  type ResultOf,
  type SuccessOf,
  type ValueOf,
} from "../src/index.ts";

type Field = Extract<ResultOf<"friend_get_list">, { ResultCode: 0 }>["SnsProfileItem"][number];

it("operations", () => {
  expectTypeOf<
    "friend_add" | "friend_import" | "friend_update" | "friend_get_list" | "group_get"
  >().toExtend<OperationId>();
  expectTypeOf<"friend_send">().not.toExtend<OperationId>();
  expectTypeOf<"friend_get_list">().toExtend<BatchOperationId>();
  expectTypeOf<"group_get">().not.toExtend<BatchOperationId>();
});

it("ActionStatus narrows a reply", () => {
  const narrow = (reply: ReplyOf<"friend_add">) => {
    if (reply.ActionStatus === "FAIL") {
      expectTypeOf(reply.ErrorCode).toEqualTypeOf<ErrorCodeOf<"friend_add"> | PublicErrorCode>();
      // @ts-expect-error a failure has no results
      return reply.ResultItem;
    }
    expectTypeOf(reply.ErrorCode).toEqualTypeOf<0>();
    return reply.ResultItem;
  };
  expectTypeOf(narrow).toBeFunction();
});

it("every reply is a success or a failure", () => {
  expectTypeOf<{ [Id in OperationId]: SuccessOf<Id> | FailureOf<Id> }>().toEqualTypeOf<{
    [Id in OperationId]: ReplyOf<Id>;
  }>();
  expectTypeOf<SuccessOf<OperationId>["ErrorCode"]>().toEqualTypeOf<0>();
  expectTypeOf<FailureOf<OperationId>["ErrorCode"]>().toEqualTypeOf<ErrorCode>();
});

it("ResultCode narrows a result", () => {
  const narrow = (result: ResultOf<"friend_get_list">) => {
    if (result.ResultCode === 0) return result.SnsProfileItem;
    expectTypeOf(result.ResultCode).toEqualTypeOf<ErrorCodeOf<"friend_get_list">>();
    // @ts-expect-error a refused item has no fields
    return result.SnsProfileItem;
  };
  expectTypeOf(narrow).toBeFunction();
  expectTypeOf<Exclude<ResultOf<BatchOperationId>["ResultCode"], 0>>().toEqualTypeOf<ErrorCodeOf<BatchOperationId>>();
  // @ts-expect-error not a code of this operation
  const never = (result: ResultOf<"friend_get_list">) => result.ResultCode === 30539;
  expectTypeOf(never).toBeFunction();
});

it("isListed narrows a number to the catalogue's codes", () => {
  const name = (code: number) => {
    if (isListed(code)) return errors[code].name;
    expectTypeOf(code).toEqualTypeOf<number>();
    // @ts-expect-error an unlisted code has no row
    return errors[code];
  };
  expectTypeOf(name).toBeFunction();
});

it("isListed leaves a result's codes closed", () => {
  const name = (result: ResultOf<"friend_add">) => {
    if (result.ResultCode === 0 || !isListed(result.ResultCode)) return "";
    expectTypeOf(result.ResultCode).toEqualTypeOf<ErrorCodeOf<"friend_add">>();
    return errors[result.ResultCode].name;
  };
  expectTypeOf(name).toBeFunction();
});

it("Tag narrows a field", () => {
  const narrow = (field: Field) => {
    if (field.Tag === "Tag_SNS_IM_Group") expectTypeOf(field.Value).toEqualTypeOf<string[]>();
    if (field.Tag === "Tag_SNS_IM_AddTime") expectTypeOf(field.Value).toEqualTypeOf<number>();
    if (field.Tag === "Tag_SNS_Custom_Test") expectTypeOf(field.Value).toEqualTypeOf<string | number>();
    if (field.Tag === "Tag_Profile_IM_Gender") {
      expectTypeOf(field.Value).toEqualTypeOf<"Gender_Type_Unknown" | "Gender_Type_Female" | "Gender_Type_Male">();
    }
  };
  expectTypeOf(narrow).toBeFunction();
});

it("a readable tag is a standard one or a custom one", () => {
  expectTypeOf<"Tag_SNS_IM_Remark">().toExtend<ReadableTag>();
  expectTypeOf<"Tag_Profile_Custom_Test">().toExtend<ReadableTag>();
  expectTypeOf<"Tag_SNS_IM_Unheard">().not.toExtend<ReadableTag>();
});

it("a value by its tag", () => {
  expectTypeOf<ValueOf<"Tag_SNS_IM_Group">>().toEqualTypeOf<string[]>();
  expectTypeOf<ValueOf<"Tag_Profile_IM_Level">>().toEqualTypeOf<number>();
  expectTypeOf<ValueOf<"Tag_SNS_Custom_Test">>().toEqualTypeOf<string | number>();
  // @ts-expect-error not a readable tag
  expectTypeOf<ValueOf<"Tag_SNS_IM_RemarkTime">>();
});

it("a profile has the requested tags only, each with its own type of value", () => {
  expectTypeOf<ProfileOf<["Tag_SNS_IM_Group", "Tag_Profile_IM_Nick", "Tag_SNS_Custom_Test"]>>().toEqualTypeOf<{
    Tag_SNS_IM_Group?: string[];
    Tag_Profile_IM_Nick?: string;
    Tag_SNS_Custom_Test?: string | number;
  }>();
  expectTypeOf<ProfileOf<[]>>().toEqualTypeOf<Record<never, never>>();
  // @ts-expect-error a tag that was not requested
  expectTypeOf<ProfileOf<["Tag_SNS_IM_Remark"]>["Tag_SNS_IM_Group"]>();
  // @ts-expect-error not a readable tag
  expectTypeOf<ProfileOf<["Tag_SNS_IM_Unheard"]>>();
});

it("custom tags are template literals", () => {
  type CustomTag = Extract<ReadableTag, `${string}_Custom_${string}`>;
  expectTypeOf<CustomTag>().toEqualTypeOf<`Tag_SNS_Custom_${string}` | `Tag_Profile_Custom_${string}`>();
  expectTypeOf<ProfileOf<["Tag_Profile_Custom_Test"]>>().toEqualTypeOf<{
    Tag_Profile_Custom_Test?: string | number;
  }>();
});

it("GroupName is one list in friend_add and an array in friend_import", () => {
  expectTypeOf<ItemOf<"friend_add">["GroupName"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ItemOf<"friend_import">["GroupName"]>().toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error an array
  const added: ItemOf<"friend_add">["GroupName"] = ["Friends"];
  // @ts-expect-error a string
  const imported: ItemOf<"friend_import">["GroupName"] = "Friends";
  expectTypeOf([added, imported]).toBeArray();
});

it("what must be sent", () => {
  expectTypeOf<{ To_Account: string }>().toExtend<ItemOf<"friend_add">>();
  expectTypeOf<{ To_Account: string }>().not.toExtend<ItemOf<"friend_import">>();
  expectTypeOf<{ From_Account: string }>().not.toExtend<RequestOf<"group_get">>();
  expectTypeOf<{ From_Account: string; LastSequence: number }>().toExtend<RequestOf<"group_get">>();
});

it("items and results", () => {
  expectTypeOf<ItemOf<"friend_get_list">>().toEqualTypeOf<string>();
  expectTypeOf<ItemOf<"friend_add">>().toEqualTypeOf<RequestOf<"friend_add">["AddFriendItem"][number]>();
  expectTypeOf<ItemOf<"friend_update">>().toEqualTypeOf<RequestOf<"friend_update">["UpdateItem"][number]>();
  expectTypeOf<ResultOf<"friend_import">>().toEqualTypeOf<SuccessOf<"friend_import">["ResultItem"][number]>();
  // @ts-expect-error group_get has no items
  expectTypeOf<ItemOf<"group_get">>();
});

it("error codes are numbers of the catalogue", () => {
  expectTypeOf<ErrorCodeOf<"group_get">>().toEqualTypeOf<30001 | 30003 | 30004 | 30006 | 30007>();
  expectTypeOf<30539>().toExtend<ErrorCodeOf<"friend_add">>();
  expectTypeOf<30539>().not.toExtend<ErrorCodeOf<"friend_import">>();
  expectTypeOf<PublicErrorCode | ErrorCodeOf<OperationId>>().toEqualTypeOf<ErrorCode>();
});
