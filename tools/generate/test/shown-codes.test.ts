import { expect, it } from "vitest";
import { catalogueProblems } from "../src/catalogue.ts";
import type { OperationError } from "../src/spec.ts";
import { errorRow, smallSpec } from "./small-spec.ts";

const basic = { ResultItem: [{ ResultCode: 0 }], ErrorCode: 0 };
const item = (ResultCode: number, ResultInfo: string) => ({ ResultItem: [{ ResultCode, ResultInfo }], ErrorCode: 0 });
const whole = (ErrorCode: number, ErrorInfo: string) => ({ ErrorCode, ErrorInfo });
const told = { meaning: "Meaning.", cause: "Cause.", remedy: "Remedy.", scope: ["item" as const] };

/** A spec with a default case and this reply, beside a row of errors.yaml. */
function problemsWith(reply: object, members: Partial<OperationError> = {}): string[] {
  const example = (value: object) => ({ summary: "A greeting", value });
  return catalogueProblems(
    smallSpec({
      requests: { basic: example({}), other: example({ other: true }) },
      responses: { basic: example(basic), other: example(reply) },
      catalogue: {
        operations: [errorRow(30001, members)],
        public: [{ ...errorRow(60002), scope: ["request"] }],
      },
    }),
  );
}

it.each<[title: string, reply: object, members: Partial<OperationError>]>([
  ["the text of its reason", item(30001, "Err_SNS_Greet_Reason30001"), {}],
  ["the whole text of a refused request", whole(30001, "Err_Known"), { error_info: "Err_Known" }],
  ["a text told apart", item(30001, "Err_SNS_Greet_Long"), { reasons: [{ text: "Err_SNS_*_Long", ...told }] }],
  ["a public code, whatever its text", whole(60002, "no text is documented"), {}],
])("finds nothing wrong with a case that gives %s", (_title, reply, members) => {
  expect(problemsWith(reply, members)).toEqual([]);
});

it.each<[problem: string, reply: object, members: Partial<OperationError>]>([
  ["greet: the case other gives 30099, which errors.yaml does not have for greet", item(30099, ""), {}],
  ["greet: the case other gives 60099, which errors.yaml does not have for greet", whole(60099, ""), {}],
  [
    "greet: the case other refuses the item with 30001, whose scope in errors.yaml is request",
    item(30001, "Err_SNS_Greet_Reason30001"),
    { scope: ["request"] },
  ],
  ["greet: the case other refuses the item with 60002, whose scope in errors.yaml is request", item(60002, ""), {}],
  [
    "greet: the case other says Reason30001 with 30001, which errors.yaml does not have",
    item(30001, "Reason30001"),
    {},
  ],
  [
    "errors.yaml tells Err_SNS_*_Short apart for 30001, which no case shows",
    item(30001, "Err_SNS_Greet_Long"),
    {
      reasons: [
        { text: "Err_SNS_*_Long", ...told },
        { text: "Err_SNS_*_Short", ...told },
      ],
    },
  ],
])("says: %s", (problem, reply, members) => {
  expect(problemsWith(reply, members)).toEqual([problem]);
});

it("says which row no operation returns", () => {
  const catalogue = { operations: [errorRow(30001), errorRow(30003, { returned_by: [] })], public: [] };
  const spec = smallSpec({ catalogue, schemas: { GreetErrorCode: { enum: [30001] } } });

  expect(catalogueProblems(spec)).toEqual(["errors.yaml has 30003, which no operation returns"]);
});
