import { expect, it } from "vitest";
import { optionalTextMayBeEmpty } from "../../../src/lint/rules/optional-text-may-be-empty.ts";
import { specWith } from "../small-spec.ts";

const request = (members: string) =>
  specWith({ "schemas/greet.yaml": `GreetRequest: { required: [Names], properties: ${members} }` });

it.each([
  ["a text without a lower bound", "{ Title: { type: string, maxLength: 9 } }"],
  ["a pattern that fits an empty text", "{ Title: { type: string, pattern: '^(Dr)?$' } }"],
  ["an enum that lists it", "{ Title: { type: string, enum: [Dr, ''] } }"],
  ["a required text", "{ Names: { type: string, minLength: 1 } }"],
  ["the elements of an array", "{ Titles: { type: array, items: { type: string, minLength: 1 } } }"],
  ["a number", "{ Age: { type: integer, enum: [1] } }"],
])("takes %s", (_what, members) => {
  expect(optionalTextMayBeEmpty(request(members))).toEqual([]);
});

it.each([
  ["a lower bound", "{ Title: { type: string, minLength: 1 } }"],
  ["a pattern", "{ Title: { type: string, pattern: '^Dr$' } }"],
  ["an enum", "{ Title: { type: string, enum: [Dr] } }"],
])("refuses %s that an empty text breaks", (_what, members) => {
  expect(optionalTextMayBeEmpty(request(members))).toEqual([
    'schemas/greet.yaml: GreetRequest.Title is optional and refuses ""; accept it, because it counts as left out',
  ]);
});

it("follows a reference", () => {
  const spec = specWith({
    "schemas/greet.yaml": "GreetRequest: { properties: { Title: { $ref: 'scalars.yaml#/Title' } } }",
    "schemas/scalars.yaml": "Title: { type: string, minLength: 1 }",
  });

  expect(optionalTextMayBeEmpty(spec)).toHaveLength(1);
});

it("does not check replies", () => {
  const spec = specWith({
    "schemas/greet.yaml": "GreetReply: { properties: { Title: { type: string, minLength: 1 } } }",
  });

  expect(optionalTextMayBeEmpty(spec)).toEqual([]);
});
