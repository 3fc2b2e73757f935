import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { descriptionsFile } from "../src/files/descriptions.ts";

/** The types of a world with this member, and of a control plane with these schemas. */
async function typesOf({ member = {}, schemas = "{}" }: { member?: object; schemas?: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "descriptions-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const world = { type: "object", properties: { member }, $defs: { Name: { type: "string" } } };
  await writeFile(join(folder, "world.schema.json"), JSON.stringify(world));
  await writeFile(join(folder, "control.openapi.yaml"), `components: { schemas: ${schemas} }`);
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
    what: "objects told apart by a condition",
    member: cases,
    type: "member?: { b?: never; a: string; } | { a?: never; b?: string; };",
  },
  {
    what: "other values told apart by a condition",
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
