import { expect, it } from "vitest";
import { derivedCases, publicCases } from "../../src/generate/derived-cases.ts";
import { operationsOf } from "../../src/model/bundle.ts";
import type { OperationError } from "../../src/model/catalogue.ts";
import { errorRow, smallSpec } from "./small-spec.ts";

const basic = { ResultItem: [{ ResultCode: 0 }, { ResultCode: 0 }], ErrorCode: 0 };
const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
const example = (value: object) => ({ summary: "A greeting", value });

/** The derived cases of an operation whose default request has the items id1 and id2. */
function derivedFrom(rows: OperationError[], replies: Record<string, object> = {}) {
  const responses = Object.fromEntries(
    Object.entries({ basic, ...replies }).map(([name, reply]) => [name, example(reply)]),
  );
  const requests = { basic: example({ Items: ["id1", { To_Account: "id2" }] }) };
  const spec = smallSpec({ requests, responses, catalogue: { operations: rows, public: [] } });
  return operationsOf(spec.bundle).map((operation) => derivedCases(operation, spec))[0];
}

it("a code for items refuses each item of the default request", () => {
  const derived = derivedFrom([errorRow(30008)]);

  const result = { ResultCode: 30008, ResultInfo: "Err_SNS_Greet_Reason30008" };
  expect(derived).toEqual({
    code_30008: {
      summary: "Meaning 30008.",
      response: {
        ResultItem: [
          { To_Account: "id1", ...result },
          { To_Account: "id2", ...result },
        ],
        Fail_Account: ["id1", "id2"],
        ...ok,
      },
    },
  });
});

it.each<[title: string, members: Partial<OperationError>, text: string]>([
  ["the text of its reason", {}, "Err_SNS_Greet_Reason30004"],
  ["its own text, where it has one", { error_info: "Err_Whole" }, "Err_Whole"],
])("a code for requests refuses the whole one with %s", (_title, members, text) => {
  const derived = derivedFrom([errorRow(30004, { scope: ["request"], ...members })]);

  const response = { ActionStatus: "FAIL", ErrorCode: 30004, ErrorInfo: text, ErrorDisplay: "" };
  expect(derived).toEqual({ code_30004: { summary: "Meaning 30004.", response } });
});

it.each([
  ["an item refused", { ResultItem: [{ ResultCode: 30003 }], ErrorCode: 0 }, []],
  ["the request refused", { ErrorCode: 30003 }, []],
  [
    "an item refused beside one that is carried out",
    { ...basic, ResultItem: [{ ResultCode: 30003 }, { ResultCode: 0 }] },
    ["code_30003"],
  ],
  ["another code", { ResultItem: [{ ResultCode: 30008 }], ErrorCode: 0 }, ["code_30003"]],
])("whether a hand-written case with %s counts as the case of its code", (_title, reply, names) => {
  const derived = derivedFrom([errorRow(30003)], { other: reply });

  expect(Object.keys(derived ?? {})).toEqual(names);
});

it("a code that another operation returns gives no case", () => {
  expect(derivedFrom([errorRow(30003, { returned_by: ["part"] })])).toEqual({});
});

it("a public code refuses the whole request and says what it means", () => {
  const response = { ActionStatus: "FAIL", ErrorCode: 60002, ErrorInfo: "Meaning 60002.", ErrorDisplay: "" };

  expect(publicCases(smallSpec())).toEqual({ code_60002: { summary: "Meaning 60002.", response } });
});
