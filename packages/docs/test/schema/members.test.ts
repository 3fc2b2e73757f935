import { expect, it } from "vitest";
import { type Member, membersOf, sourceOf, typeOf, variantsOf } from "../../build/schema/members.ts";
import type { Schema, Schemas } from "../../build/schema/schema.ts";

const schemas: Schemas = {
  Name: { type: "string", description: "A name.", maxLength: 9, "x-source": "limits: Name" },
  Code: { type: "integer", enum: [1, 2], "x-open-at-run-time": true },
  Ok: { type: "object", description: "Fine.", properties: { Result: { const: 0 } } },
  Bad: { type: "object", description: "Refused.", properties: { Result: { $ref: "#/components/schemas/Code" } } },
};
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const only = (property: Schema, required: string[] = []): Member => {
  const [member] = membersOf({ required, properties: { it: property } }, schemas, "request");
  if (!member) throw new Error("no member");
  return member;
};

it("uses the schema of a reference, and prefers the keywords next to the reference", () => {
  expect(only({ ...ref("Name"), description: "Who." })).toMatchObject({
    description: "Who.",
    type: "string",
    limits: ["at most 9 characters"],
    source: "limits: Name",
  });
});

it("gives a member below an array its path and its own id", () => {
  const [below] = only({ type: "array", items: { properties: { name: ref("Name") } } }).members;

  expect(below).toMatchObject({ path: "it[].name", id: "request-it-name" });
});

it("gives a member without a source that of its object", () => {
  const properties = { own: ref("Name"), none: { type: "string" } };

  const members = membersOf({ "x-source": "page: Rules", properties }, schemas, "request");

  expect(members.map(({ name, source }) => [name, source])).toEqual([
    ["own", "limits: Name"],
    ["none", "page: Rules"],
  ]);
});

it("gives members of the kinds of a union the same path and different ids", () => {
  const { variants, members } = only({ type: "array", items: { oneOf: [ref("Ok"), ref("Bad")] } });

  expect(members).toEqual([]);
  expect(variants.map(({ description }) => description)).toEqual(["Fine.", "Refused."]);
  expect(variants.map((variant) => variant.members.map(({ path, id }) => [path, id]))).toEqual([
    [["it[].Result", "request-it-Ok-Result"]],
    [["it[].Result", "request-it-Bad-Result"]],
  ]);
});

it("lists what a value may be, but not codes", () => {
  expect(only({ enum: ["a", "b"] }).values).toEqual(['"a"', '"b"']);
  expect(only({ anyOf: [{ enum: ["a"] }, { type: "string", pattern: "^b" }] }).values).toEqual(['"a"', "^b"]);
  expect(only({ anyOf: [ref("Code")] }).values).toEqual([]);
});

it("says whether a member is required, tolerated or refused with its item, and its default", () => {
  const member = only({ type: "integer", default: 0, "x-tolerated": true, "x-refused-per-item": true }, ["it"]);

  expect(member).toMatchObject({ required: true, tolerated: true, perItem: true, byDefault: "0" });
});

it("has the kinds of a conditional schema", () => {
  const kinds = variantsOf({ then: ref("Ok"), else: ref("Bad") }, schemas, "body");

  expect(kinds.map(({ name }) => name)).toEqual(["Ok", "Bad"]);
});

it.each<[schema: Schema, type: string]>([
  [{ type: "array", items: ref("Name") }, "array of string"],
  [{ type: ["string", "integer"] }, "string or integer"],
  [{ const: "OK" }, '"OK"'],
  [{ anyOf: [ref("Name"), ref("Code"), ref("Name")] }, "string or integer"],
  [{ type: "object", additionalProperties: ref("Name") }, "object with values of string"],
])("says the type of %j", (schema, type) => {
  expect(typeOf(schema, schemas)).toBe(type);
});

it("names each source once, with its keywords", () => {
  expect(sourceOf({ minLength: "assumed", maxLength: "limits: Name", pattern: "assumed" })).toBe(
    "assumed (minLength, pattern); limits: Name (maxLength)",
  );
  expect(sourceOf({ enum: { A: "add: Request", "": "assumed" }, default: "add: Request" })).toBe(
    'add: Request ("A", default); assumed ("")',
  );
});

it("refuses a reference to a missing schema", () => {
  expect(() => only(ref("Nobody"))).toThrow("#/components/schemas/Nobody does not lead to a schema");
});
