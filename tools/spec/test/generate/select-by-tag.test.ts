import { expect, it } from "vitest";
import { selectByTag } from "../../src/generate/schema-variants/select-by-tag.ts";
import type { Schema } from "../../src/model/schema.ts";

const field = (tag: Schema, value: Schema): Schema => ({
  type: "object",
  required: ["Tag", "Value"],
  properties: { Tag: tag, Value: value },
});

const text: Schema = { type: "string" };
const number: Schema = { type: "integer" };
const custom: Schema = { type: "string", pattern: "^Custom_[a-z]+$" };

/** The tags that select each content, and the content of Value. */
function choices(schema: Schema): [tag: Schema | undefined, value: Schema | undefined][] {
  return (schema.allOf ?? []).map((choice) => [choice.if?.properties?.["Tag"], choice.then?.properties?.["Value"]]);
}

it("selects each branch by its tag", () => {
  const variant = selectByTag({ oneOf: [field({ const: "A" }, text), field({ const: "B" }, number)] });

  expect(choices(variant)).toEqual([
    [{ const: "A" }, text],
    [{ const: "B" }, number],
  ]);
});

it("requires the tag before it selects, so that a missing tag is the named fault", () => {
  const variant = selectByTag({ oneOf: [field({ const: "A" }, text), field({ const: "B" }, number)] });

  expect(variant.required).toEqual(["Tag", "Value"]);
  expect(variant.allOf?.map((choice) => choice.if?.required)).toEqual([["Tag"], ["Tag"]]);
});

it.each<[title: string, tags: Schema[], allowed: Schema]>([
  ["constants", [{ const: "A" }, { const: "B" }], { enum: ["A", "B"] }],
  ["constants and enums", [{ const: 0 }, { enum: [1, 2] }], { enum: [0, 1, 2] }],
  ["constants and patterns", [{ const: "A" }, custom], { type: "string", pattern: "^(A|Custom_[a-z]+)$" }],
  ["zero and any other integer", [{ const: 0 }, { type: "integer", not: { const: 0 } }], { type: "integer" }],
])("allows the tags of all branches in one schema: %s", (_title, [first = {}, second = {}], allowed) => {
  const variant = selectByTag({ oneOf: [field(first, text), field(second, number)] });

  expect(variant.properties).toEqual({ Tag: allowed });
});

it("checks branches with the same content once", () => {
  const variant = selectByTag({
    oneOf: [field({ const: "A" }, text), field({ const: "B" }, number), field({ const: "C" }, text)],
  });

  expect(choices(variant)).toEqual([
    [{ enum: ["A", "C"] }, text],
    [{ const: "B" }, number],
  ]);
});

it("selects nothing if all branches have the same content", () => {
  const variant = selectByTag({ oneOf: [field({ const: "A" }, text), field({ const: "B" }, text)] });

  expect(variant).toEqual({
    type: "object",
    required: ["Tag", "Value"],
    properties: { Tag: { enum: ["A", "B"] }, Value: text },
  });
});

it("joins the alternatives of a name into one schema", () => {
  expect(selectByTag({ items: { anyOf: [{ enum: ["A", "B"] }, custom] } })).toEqual({
    items: { type: "string", pattern: "^(A|B|Custom_[a-z]+)$" },
  });
});

it("names the members that could distinguish the branches of a union", () => {
  const branch: Schema = { type: "object", properties: { Value: text } };

  expect(() => selectByTag({ oneOf: [branch] })).toThrow("no common member of Tag, ActionStatus, ResultCode");
});
