import type { CaseName } from "@chat-friends/contract/examples";
import { expectTypeOf, test } from "vitest";
import type { CaseId, ContractCase, Identity, Report, Target, Verdict } from "../src/index.ts";
import * as entry from "../src/index.ts";

test("the entry exports these values and no others", () => {
  expectTypeOf<keyof typeof entry>().toEqualTypeOf<
    "cases" | "checkCase" | "runSuite" | "sandboxTarget" | "signedIdentity" | "worldOf"
  >();
  expectTypeOf(entry.cases).toEqualTypeOf<readonly ContractCase[]>();
  expectTypeOf(entry.checkCase).toEqualTypeOf<(target: Target, contractCase: ContractCase) => Promise<Verdict>>();
  expectTypeOf(entry.runSuite).toEqualTypeOf<(target: Target, chosen?: readonly ContractCase[]) => Promise<Report>>();
  expectTypeOf(entry.signedIdentity).returns.toEqualTypeOf<Identity>();
});

test("a case is named by its operation and its name there", () => {
  expectTypeOf<"group_get.unchanged">().toExtend<CaseId>();
  expectTypeOf<"group_get.partial_failure">().not.toExtend<CaseId>();
  expectTypeOf<"group_get.code_30006">().not.toExtend<CaseId>();
  expectTypeOf<CaseId<"group_get">>().toEqualTypeOf<`group_get.${CaseName<"group_get">}`>();
});

test("the request of a case narrows on its operation", () => {
  const contractCase = {} as ContractCase;
  if (contractCase.operation === "group_get") {
    expectTypeOf(contractCase.request.LastSequence).toEqualTypeOf<number>();
  }
});

test("a verdict narrows on its outcome", () => {
  const verdict = {} as Verdict;
  if (verdict.outcome === "failed") expectTypeOf(verdict.problems).toEqualTypeOf<readonly string[]>();
  if (verdict.outcome === "not started") expectTypeOf(verdict.reason).toEqualTypeOf<string>();
  // @ts-expect-error only a failed verdict has problems
  verdict.problems;
});

test("a target must say who calls it, and takes the platform's fetch", () => {
  const identity = entry.signedIdentity({ sdkAppId: 1400000000, identifier: "administrator", secretKey: "key" });
  expectTypeOf({ name: "stand-in", baseUrl: "http://127.0.0.1:8080", fetch, identity }).toExtend<Target>();
  // @ts-expect-error identity is required
  entry.runSuite({ name: "stand-in", baseUrl: "http://127.0.0.1:8080", fetch });
});
