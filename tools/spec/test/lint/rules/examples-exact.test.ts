import { expect, it } from "vitest";
import { examplesExact } from "../../../src/lint/rules/examples-exact.ts";
import { specWhere } from "../small-spec.ts";

it.each([
  ["ten letters", "aaaaaaaaaa"],
  ["three characters of three bytes", "你好吗"],
])("takes a name of at most 10 bytes: %s", (_what, name) => {
  expect(examplesExact(specWhere("examples/greet.yaml", "[Ann]", `[${name}]`))).toEqual([]);
});

it.each([
  {
    fault: "a name of 11 letters",
    of: "[Ann]",
    instead: "[aaaaaaaaaaa]",
    problem: "the request of basic at /Names/0 must NOT have more than 10 characters",
  },
  {
    fault: "12 bytes in four characters",
    of: "[Ann]",
    instead: "[你好吗呀]",
    problem: "the request of basic at /Names/0 must NOT have more than 10 bytes",
  },
  {
    fault: "a further member of a request",
    of: "value: { Names: [Ann] }",
    instead: "value: { Names: [Ann], Loud: true }",
    problem: "the request of basic must NOT have additional properties (Loud)",
  },
  {
    fault: "a missing member",
    of: "value: { Names: [Ann] }",
    instead: "value: {}",
    problem: "the request of basic must have required property 'Names'",
  },
  {
    fault: "a further member of a reply, by the branch that was meant",
    of: "ErrorCode: 0, ",
    instead: "ErrorCode: 0, Loud: true, ",
    problem: "the reply of basic must NOT have additional properties (Loud)",
  },
  {
    fault: "a further member of an item's result",
    of: "{ ResultCode: 0 }",
    instead: "{ ResultCode: 0, Loud: true }",
    problem: "the reply of basic at /ResultItem/0 must NOT have additional properties (Loud)",
  },
  {
    fault: "a code that the enum lacks",
    of: "ResultCode: 30003",
    instead: "ResultCode: 39999",
    problem: "the reply of nobody at /ResultItem/0/ResultCode must match a schema in anyOf",
  },
  {
    fault: "a tag that no branch has",
    of: "ActionStatus: OK",
    instead: "ActionStatus: MAYBE",
    problem: "the reply of basic at /ActionStatus must match a schema in anyOf",
  },
])("refuses $fault in a case", ({ of, instead, problem }) => {
  expect(examplesExact(specWhere("examples/greet.yaml", of, instead))).toEqual([
    `examples/greet.yaml: ${problem}; correct it`,
  ]);
});

it.each([
  {
    file: "schemas/scalars.yaml",
    of: "examples: [Ann]",
    instead: "examples: [你好吗呀]",
    problem: "the example of Name must NOT have more than 10 bytes",
  },
  {
    file: "parameters.yaml",
    of: "example: 1400000000",
    instead: "example: 0",
    problem: "the example of sdkappid must be >= 1",
  },
])("refuses an example of $file that its schema does not allow", ({ file, of, instead, problem }) => {
  expect(examplesExact(specWhere(file, of, instead))).toEqual([`${file}: ${problem}; correct it`]);
});
