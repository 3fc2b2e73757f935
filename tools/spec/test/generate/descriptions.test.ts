import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { descriptionsFile } from "../../src/generate/files/descriptions.ts";

/** The types of a world with this member, and of a control plane with these schemas. */
async function typesOf({ member = {}, schemas = "{}" }: { member?: object; schemas?: string }): Promise<string> {
  const world = { type: "object", properties: { member }, $defs: { Name: { type: "string" } } };
  const control = `components: { schemas: ${schemas} }`;
  const folder = temporaryFolder({ "world.schema.json": world, "control.openapi.yaml": control });
  return (await descriptionsFile(folder)).replaceAll(/\s+/g, " ");
}

const cases = {
  if: { required: ["a"] },
  then: { type: "object", required: ["a"], properties: { a: { type: "string" } } },
  else: { type: "object", properties: { b: { type: "string" } } },
};

it.each([
  { what: "a $defs of the world", member: { $ref: "#/$defs/Name" }, type: 'member?: components["schemas"]["Name"];' },
  { what: "an operation", member: { type: "string", "x-operation": "any" }, type: "member?: OperationId;" },
  { what: "a batch operation", member: { "x-operation": "batch" }, type: "member?: BatchOperationId;" },
  { what: "switches", member: { type: "object", "x-switches": true }, type: "member?: Partial<Switches>;" },
  {
    what: "an object whose other members have names of a form",
    member: {
      type: "object",
      properties: { a: { type: "string" } },
      patternProperties: { "^Tag_[A-Z]{1,8}$": { $ref: "#/$defs/Name" } },
    },
    type: `member?: { a?: string; } & { [name: \`Tag_$\{string}\`]: components["schemas"]["Name"]; };`,
  },
  {
    what: "objects that a condition distinguishes",
    member: cases,
    type: "member?: { b?: never; a: string; } | { a?: never; b?: string; };",
  },
  {
    what: "other values that a condition distinguishes",
    member: { ...cases, else: { type: "string" } },
    type: "member?: { a: string; } | string;",
  },
])("the type of $what", async ({ member, type }) => {
  expect(await typesOf({ member })).toContain(type);
});

it("a schema of the control plane may refer to the world and into it", async () => {
  const schemas = '{ W: { $ref: ./world.schema.json }, N: { $ref: "./world.schema.json#/$defs/Name" } }';

  const types = await typesOf({ schemas });

  expect(types).toContain('W: components["schemas"]["World"];');
  expect(types).toContain('N: components["schemas"]["Name"];');
});
