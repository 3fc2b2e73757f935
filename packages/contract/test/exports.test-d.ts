import { expectTypeOf, it } from "vitest";
import type { Case, CaseName, DerivedCaseName } from "../src/examples.ts";
import type { ErrorExplanation, Explanation } from "../src/explain.ts";
import type {
  BatchOperationId,
  components,
  ErrorCode,
  ErrorCodeOf,
  ErrorEntry,
  FailureOf,
  ItemOf,
  Operation,
  OperationId,
  ProfileOf,
  PublicErrorCode,
  paths,
  ReadableTag,
  Region,
  ReplyOf,
  RequestOf,
  ResultOf,
  RetryClass,
  SuccessOf,
  ValueOf,
} from "../src/index.ts";
import type { Admitted, BodyRules, CallQuery, Failure, ItemRefusal, QueryRules, Refusal } from "../src/refuse/index.ts";
import type { Switch, Switches, SwitchName } from "../src/switches.ts";
import type { Violation } from "../src/validate.ts";

/** This file compiles only with each of them. */
interface Exports {
  index: [
    BatchOperationId,
    ErrorCode,
    ErrorCodeOf<"group_get">,
    ErrorEntry,
    FailureOf<"group_get">,
    ItemOf<"friend_add">,
    Operation,
    OperationId,
    ProfileOf<[]>,
    PublicErrorCode,
    ReadableTag,
    Region,
    ReplyOf<"group_get">,
    RequestOf<"group_get">,
    ResultOf<"friend_add">,
    RetryClass,
    SuccessOf<"group_get">,
    ValueOf<"Tag_SNS_IM_Remark">,
    components,
    paths,
  ];
  examples: [Case, CaseName<"friend_add">, DerivedCaseName<"friend_add">];
  explain: [ErrorExplanation, Explanation];
  refuse: [Admitted<string>, BodyRules, CallQuery, Failure, ItemRefusal, QueryRules, Refusal];
  switches: [Switch, SwitchName, Switches];
  validate: [Violation];
}

it("the entries export these types", () => {
  expectTypeOf<keyof Exports>().toEqualTypeOf<"index" | "examples" | "explain" | "refuse" | "switches" | "validate">();
});

it("a case name is one of the operation's own", () => {
  expectTypeOf<"already_friends">().toExtend<CaseName<"friend_add">>();
  expectTypeOf<"already_friends">().not.toExtend<CaseName<"friend_import">>();
  expectTypeOf<Case<"group_get">["request"]>().toEqualTypeOf<RequestOf<"group_get">>();
});

it("a derived case is named by its code, and is not a hand-written one", () => {
  expectTypeOf<"code_30006">().toExtend<DerivedCaseName<"friend_add">>();
  expectTypeOf<"code_60007">().toExtend<DerivedCaseName<"group_get">>();
  expectTypeOf<"code_30008">().not.toExtend<DerivedCaseName<"group_get">>();
  expectTypeOf<"code_30009">().not.toExtend<DerivedCaseName<"friend_add">>();
  expectTypeOf<CaseName<"friend_add"> & DerivedCaseName<"friend_add">>().toEqualTypeOf<never>();
});

it("an admitted value and a refusal exclude each other", () => {
  const narrow = (admitted: Admitted<string>) => {
    if (admitted.refusal) expectTypeOf(admitted.value).toEqualTypeOf<undefined>();
    else expectTypeOf(admitted.value).toEqualTypeOf<string>();
  };
  expectTypeOf(narrow).toBeFunction();
});
