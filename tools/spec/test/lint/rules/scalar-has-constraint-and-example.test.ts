import { expect, it } from "vitest";
import { scalarHasConstraintAndExample } from "../../../src/lint/rules/scalar-has-constraint-and-example.ts";
import { specWhere, specWith } from "../small-spec.ts";

const scalars = (text: string) => specWith({ "schemas/scalars.yaml": text });

it.each([
  ["a limited text with an example", "Name: { type: string, maxLength: 10, examples: [Ann] }"],
  ["a pattern", "Name: { type: string, pattern: ^A, examples: [Ann] }"],
  ["listed values, which are examples themselves", "Name: { type: string, enum: [Ann, Bob] }"],
  ["a constant", "Name: { const: Ann }"],
  ["an object, which is no scalar", "Name: { type: object }"],
  [
    "a text without a limit that is only received",
    "{ Name: { type: object }, Echo: { type: string, examples: [Ann] } }",
  ],
])("takes %s", (_what, text) => {
  expect(scalarHasConstraintAndExample(scalars(text))).toEqual([]);
});

const unlimited = "Name is sent and has no limit; add one, such as maxLength";
const unillustrated = "Name has no example; add examples";

it.each([
  ["a text that is sent without a limit", "Name: { type: string, examples: [Ann] }", unlimited],
  ["a number that is sent without a limit", "Name: { type: integer, examples: [1] }", unlimited],
  ["a text or number without a limit", "Name: { type: [string, integer], examples: [1] }", unlimited],
  ["a default alone", "Name: { type: integer, default: 0, examples: [1] }", unlimited],
  ["a text without an example", "Name: { type: string, maxLength: 10 }", unillustrated],
  ["an empty list of examples", "Name: { type: string, maxLength: 10, examples: [] }", unillustrated],
])("refuses %s", (_what, text, problem) => {
  expect(scalarHasConstraintAndExample(scalars(text))).toEqual([`schemas/scalars.yaml: ${problem}`]);
});

it("looks into members and unions", () => {
  const text = "Name: { type: object, properties: { First: { oneOf: [{ type: string, maxLength: 1 }] } } }";

  expect(scalarHasConstraintAndExample(scalars(text))).toEqual([
    "schemas/scalars.yaml: Name.First | 1 has no example; add examples",
  ]);
});

it("refuses a parameter without an example beside its schema", () => {
  expect(scalarHasConstraintAndExample(specWhere("parameters.yaml", "example: 1400000000", ""))).toEqual([
    "parameters.yaml: sdkappid has no example; add examples",
  ]);
});
