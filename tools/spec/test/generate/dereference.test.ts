import { expect, it } from "vitest";
import { dereference } from "../../src/generate/schema-variants/dereference.ts";
import type { Schema } from "../../src/model/schema.ts";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const schemas: Record<string, Schema> = {
  Name: { type: "string", maxLength: 30 },
  Alias: { ...ref("Name"), maxLength: 20 },
};

it.each<[title: string, schema: Schema, whole: Schema]>([
  ["a reference", ref("Name"), { type: "string", maxLength: 30 }],
  ["a reference to a reference, with the keywords beside it", ref("Alias"), { type: "string", maxLength: 20 }],
  ["a member", { properties: { a: ref("Name") } }, { properties: { a: { type: "string", maxLength: 30 } } }],
  ["an item", { items: ref("Name") }, { items: { type: "string", maxLength: 30 } }],
  ["the branches of a union", { oneOf: [ref("Name")] }, { oneOf: [{ type: "string", maxLength: 30 }] }],
  ["the alternatives of a choice", { anyOf: [ref("Name")] }, { anyOf: [{ type: "string", maxLength: 30 }] }],
])("replaces %s by the schema", (_title, schema, whole) => {
  expect(dereference(schema, schemas)).toEqual(whole);
});

it("a keyword beside the reference counts before the same keyword of its target", () => {
  expect(dereference({ ...ref("Name"), "x-tolerated": true, maxLength: 10 }, schemas)).toEqual({
    type: "string",
    maxLength: 10,
    "x-tolerated": true,
  });
});

it("leaves out explaining keywords, but not members with such a name", () => {
  const schema = {
    description: "A text.",
    default: "x",
    "x-source": "assumed",
    properties: { description: { type: "string", "x-source": { maxLength: "assumed" } } },
  };

  expect(dereference(schema as Schema, schemas)).toEqual({ properties: { description: { type: "string" } } });
});

it("names a reference without a target", () => {
  expect(() => dereference({ items: ref("Nobody") }, schemas)).toThrow("the bundle has no #/components/schemas/Nobody");
});
