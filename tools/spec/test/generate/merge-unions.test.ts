import { expect, it } from "vitest";
import { mergeUnions } from "../../src/generate/schema-variants/merge-unions.ts";
import type { Schema } from "../../src/model/schema.ts";

const branch = (value: Schema, required: string[]): Schema => ({
  type: "object",
  required,
  properties: { Tag: { const: "A" }, Value: value },
});

it("a member has the types of all branches, and is required where every branch requires it", () => {
  const union = { oneOf: [branch({ type: "string" }, ["Tag", "Value"]), branch({ type: "integer" }, ["Tag"])] };

  expect(mergeUnions({ type: "array", items: union })).toEqual({
    type: "array",
    items: {
      type: "object",
      required: ["Tag"],
      properties: { Tag: { type: "string" }, Value: { type: ["string", "integer"] } },
    },
  });
});

it("an array keeps what its items are", () => {
  const list = { type: "array", items: { type: "string" } };

  expect(mergeUnions({ oneOf: [branch(list, []), branch({ type: "string" }, [])] }).properties?.["Value"]).toEqual({
    type: ["array", "string"],
    items: { type: "string" },
  });
});
