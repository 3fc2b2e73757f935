import { expect, it } from "vitest";
import { dataFlowOf, type Flow, flowsAt } from "../../src/gate/data-flow.ts";
import { enumBump } from "../../src/gate/rules/enum.ts";
import { houseKeywords } from "../../src/gate/rules/keywords.ts";
import { sameApi } from "../../src/gate/same-api.ts";

const sent: Flow[] = ["request"];
const read: Flow[] = ["reply"];
const both: Flow[] = ["request", "reply"];

it.each<{ base: number[]; revision: number[]; flows: Flow[]; isOpen: boolean; bump: string }>([
  { base: [1, 2], revision: [2, 1], flows: both, isOpen: false, bump: "patch" },
  { base: [1, 2], revision: [1], flows: sent, isOpen: true, bump: "major" },
  { base: [1], revision: [1, 2], flows: sent, isOpen: false, bump: "minor" },
  { base: [1], revision: [1, 2], flows: read, isOpen: false, bump: "major" },
  { base: [1], revision: [1, 2], flows: both, isOpen: false, bump: "major" },
  { base: [1], revision: [1, 2], flows: read, isOpen: true, bump: "minor" },
])(
  "an enum from $base to $revision, in $flows, open: $isOpen, needs $bump",
  ({ base, revision, flows, isOpen, bump }) => {
    expect(enumBump(base, revision, new Set(flows), isOpen)).toBe(bump);
  },
);

it.each<{ base?: number; revision?: number; flows: Flow[]; bump: string }>([
  { base: 30, revision: 30, flows: both, bump: "none" },
  { base: 30, revision: 29, flows: sent, bump: "major" },
  { base: 30, revision: 31, flows: sent, bump: "minor" },
  { base: 30, revision: 29, flows: read, bump: "minor" },
  { base: 30, revision: 31, flows: read, bump: "major" },
  { revision: 30, flows: sent, bump: "major" },
  { base: 30, flows: sent, bump: "minor" },
])("x-max-bytes from $base to $revision, in $flows, needs $bump", ({ base, revision, flows, bump }) => {
  const rule = houseKeywords["x-max-bytes"];

  expect(rule?.({ base, revision, flows: new Set(flows), openAtRunTime: false })).toBe(bump);
});

const schemas = { Item: { properties: { name: { type: "string" }, example: { type: "string" } } } };
const content = (schema: object) => ({ content: { "application/json": { schema } } });
const document = {
  servers: [{ url: "https://one.example" }, { url: "https://two.example" }],
  paths: { "/add": { post: { requestBody: content({ $ref: "#/components/schemas/Item" }), responses: {} } } },
  components: { schemas },
};

it("data flows through a reference, and through a member that has the name of a keyword", () => {
  const flows = dataFlowOf(document);
  const flowsOf = (member: string) => [...flowsAt(flows, `#/components/schemas/Item/properties/${member}`)];

  expect(flowsOf("name")).toEqual(sent);
  expect(flows.get("#/components/schemas/Item/properties/example")).toEqual(new Set(sent));
  expect([...flowsAt(flows, "#/components/schemas/Nowhere")]).toEqual(both);
});

it.each([
  { what: "servers in another order", revision: { ...document, servers: document.servers.toReversed() }, same: true },
  {
    what: "a reference written out",
    revision: { ...document, paths: { "/add": { post: { requestBody: content(schemas.Item), responses: {} } } } },
    same: true,
  },
  { what: "a server less", revision: { ...document, servers: document.servers.slice(1) }, same: false },
])("$what is the same API: $same", ({ revision, same }) => {
  expect(sameApi(document, revision)).toBe(same);
});
