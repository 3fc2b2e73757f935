import { expect, it } from "vitest";
import { errorCodeKnown } from "../../../src/lint/rules/error-code-known.ts";
import { specWith } from "../small-spec.ts";

const reply = (value: string) => specWith({ "examples/greet.yaml": `{ responses: { it: { value: ${value} } } }` });

it.each([
  ["a success", "{ ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] }"],
  ["a request refused with a code of the operation", "{ ErrorCode: 30001 }"],
  ["a request refused with a public code", "{ ErrorCode: 60002 }"],
  ["an item refused with a code of the operation", "{ ErrorCode: 0, ResultItem: [{ ResultCode: 30003 }] }"],
])("takes %s", (_what, value) => {
  expect(errorCodeKnown(reply(value))).toEqual([]);
});

it.each([
  {
    fault: "a code that nobody lists",
    value: "{ ErrorCode: 39999 }",
    problem: "it refuses its request with 39999, which greet does not list; correct it, or list it in the enum",
  },
  {
    fault: "an unknown code of an item",
    value: "{ ErrorCode: 0, ResultItem: [{ ResultCode: 0 }, { ResultCode: 39999 }] }",
    problem: "it refuses its item with 39999, which greet does not list; correct it, or list it in the enum",
  },
  {
    fault: "a public code of an item",
    value: "{ ErrorCode: 0, ResultItem: [{ ResultCode: 60002 }] }",
    problem: "it refuses its item with 60002, which greet does not list; correct it, or list it in the enum",
  },
  {
    fault: "a request refused with a code of items",
    value: "{ ErrorCode: 30003 }",
    problem: "it refuses its request with 30003, and its row in errors.yaml has no such scope; correct one of the two",
  },
  {
    fault: "an item refused with a code of requests",
    value: "{ ErrorCode: 0, ResultItem: [{ ResultCode: 30001 }] }",
    problem: "it refuses its item with 30001, and its row in errors.yaml has no such scope; correct one of the two",
  },
])("refuses $fault", ({ value, problem }) => {
  expect(errorCodeKnown(reply(value))).toEqual([`examples/greet.yaml: ${problem}`]);
});
