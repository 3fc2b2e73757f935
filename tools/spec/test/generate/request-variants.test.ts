import { expect, it } from "vitest";
import { accountsVariant, itemVariant, requestVariant } from "../../src/generate/schema-variants/request.ts";
import type { Schema } from "../../src/model/schema.ts";

const field = (tag: Schema, value: Schema): Schema => ({
  type: "object",
  required: ["Tag", "Value"],
  properties: { Tag: tag, Value: value },
});

const name: Schema = { type: "string", minLength: 1, maxLength: 30, "x-max-bytes": 30 };
const source: Schema = { type: "string", pattern: "^[a-z]+$", "x-refused-per-item": true };

const request: Schema = {
  type: "object",
  required: ["From_Account", "Items", "Sequence"],
  properties: {
    From_Account: name,
    Items: {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: {
        type: "object",
        required: ["To_Account", "Source"],
        properties: { To_Account: name, Source: source, Remark: name },
      },
    },
    Sequence: { type: "integer", minimum: 0, "x-tolerated": true },
    Kind: { type: "string", enum: ["A", "B"] },
  },
};

const variant = requestVariant(request, "Items");
const item = itemVariant(request, "Items");

it("keeps the bounds of a request outside its items", () => {
  expect(variant.properties?.["From_Account"]).toMatchObject(name);
  expect(variant.properties?.["Items"]).toMatchObject({ minItems: 1, maxItems: 2 });
});

it("keeps only types and required members of an item, without the members that refuse only the item", () => {
  const text = { type: "string", "x-storable": true };

  expect(variant.properties?.["Items"]?.items).toEqual({
    type: "object",
    required: ["To_Account"],
    properties: { To_Account: text, Remark: text },
  });
});

it("keeps every bound in the variant of an item", () => {
  expect(item.required).toEqual(["To_Account", "Source"]);
  expect(item.properties?.["To_Account"]).toEqual(name);
  expect(item.properties?.["Source"]).toEqual(source);
});

it("lets a tolerated member be missing", () => {
  expect(variant.required).toEqual(["From_Account", "Items"]);
});

it("limits integers to those that a JSON number holds exactly", () => {
  expect(variant.properties?.["Sequence"]).toMatchObject({ minimum: 0, maximum: 2 ** 53 - 1 });
});

it("merges the types of a tagged value for the request and selects by tag for the item", () => {
  const tagged: Schema = {
    oneOf: [field({ const: "A" }, name), field({ const: "B" }, { type: "array", items: name })],
  };
  const whole: Schema = { type: "object", properties: { Items: { type: "array", items: tagged } } };
  const text = { type: "string", "x-storable": true };

  expect(requestVariant(whole, "Items").properties?.["Items"]?.items?.properties).toEqual({
    Tag: text,
    Value: { ...text, type: ["string", "array"], items: text },
  });
  expect(itemVariant(whole, "Items").allOf).toHaveLength(2);
});

it("names a batch member that the request does not have", () => {
  expect(() => itemVariant(request, "Elsewhere")).toThrow(
    "x-batch names Elsewhere, which is not an array of the request",
  );
});

it.each<[title: string, request: Schema, batch: string | undefined, members: Record<string, Schema>]>([
  ["no items", { type: "object" }, undefined, {}],
  ["items with an account", request, "Items", { Items: { items: { properties: { To_Account: { type: "string" } } } } }],
  [
    "items that are accounts",
    { type: "object", properties: { To_Account: { type: "array", items: name } } },
    "To_Account",
    { To_Account: { items: { type: "string" } } },
  ],
])("reduces a request to the types of its accounts: %s", (_title, schema, batch, members) => {
  expect(accountsVariant(schema, batch)).toEqual({
    type: "object",
    properties: { From_Account: { type: "string" }, ...members },
  });
});
