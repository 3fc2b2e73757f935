import type { ErrorCodeOf, ItemOf, ProfileOf, ResultOf, SuccessOf } from "@chat-friends/contract";
import { expectTypeOf, test } from "vitest";
import { explain } from "../src/explain.ts";
import { type ChatError, type Outcome, outcomes, profileOf, type Unlisted } from "../src/index.ts";

declare const added: SuccessOf<"friend_add">;
declare const updated: SuccessOf<"friend_update">;
declare const read: SuccessOf<"friend_get_list">;
declare const lists: SuccessOf<"group_get">;
declare const accounts: string[];
declare const contacts: { To_Account: string; Remark: string; row: number }[];
declare const updates: ItemOf<"friend_update">[];

test("an outcome has the caller's own item and the operation's own result", () => {
  expectTypeOf(outcomes(added, contacts)).toEqualTypeOf<
    Outcome<{ To_Account: string; Remark: string; row: number }, ResultOf<"friend_add">>[]
  >();
  expectTypeOf(outcomes(updated, updates)).toEqualTypeOf<
    Outcome<ItemOf<"friend_update">, ResultOf<"friend_update">>[]
  >();
  expectTypeOf(outcomes(read, accounts)).toEqualTypeOf<Outcome<string, ResultOf<"friend_get_list">>[]>();
});

test("an outcome narrows on its kind", () => {
  const [outcome] = outcomes(read, accounts);
  if (outcome?.kind === "ok") expectTypeOf(outcome.result.SnsProfileItem).toBeArray();
  if (outcome?.kind === "pending") expectTypeOf(outcome.code).toEqualTypeOf<30539>();
  if (outcome?.kind === "failed") expectTypeOf(outcome.code).toEqualTypeOf<ErrorCodeOf<"friend_get_list"> | Unlisted>();
  // @ts-expect-error an unknown outcome has no result
  if (outcome?.kind === "unknown") outcome.result;
});

test("the kinds are these four", () => {
  expectTypeOf<Outcome<string>["kind"]>().toEqualTypeOf<"ok" | "pending" | "failed" | "unknown">();
});

test("only a batch has outcomes, and every item has an account", () => {
  // @ts-expect-error group_get has no items
  outcomes(lists, ["id1"]);
  // @ts-expect-error an item without an account
  outcomes(added, [{ Remark: "" }]);
});

test("a profile has the requested tags, each with its own type of value", () => {
  const [friend] = read.InfoItem;
  if (friend?.ResultCode !== 0) return;

  const profile = profileOf(friend, ["Tag_SNS_IM_Group", "Tag_SNS_IM_AddTime", "Tag_SNS_Custom_Test"]);

  expectTypeOf(profile).toEqualTypeOf<
    ProfileOf<readonly ["Tag_SNS_IM_Group", "Tag_SNS_IM_AddTime", "Tag_SNS_Custom_Test"]>
  >();
  expectTypeOf(profile.Tag_SNS_IM_Group).toEqualTypeOf<string[] | undefined>();
  expectTypeOf(profile.Tag_SNS_IM_AddTime).toEqualTypeOf<number | undefined>();
  expectTypeOf(profile.Tag_SNS_Custom_Test).toEqualTypeOf<string | number | undefined>();
  // @ts-expect-error not requested
  profile.Tag_SNS_IM_Remark;
  // @ts-expect-error not a tag of the service
  profileOf(friend, ["Tag_SNS_IM_Nick"]);
});

test("explain takes outcomes and errors directly", () => {
  const all = (error: ChatError, outcome: Outcome<string>) => {
    explain(error);
    if (outcome.kind !== "ok") explain(outcome);
    explain({ operation: "friend_add", code: 30001, info: "" });
    // @ts-expect-error a code is required
    explain({ info: "" });
  };
  expectTypeOf(all).toBeFunction();
});
