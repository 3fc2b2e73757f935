import { expect, it } from "vitest";
import { parseWorld, type World } from "../../src/index.ts";
import schema from "../../src/world/world.schema.json" with { type: "json" };
import { fullWorld } from "./full-world.ts";

const { properties, $defs } = schema;
const { $schema: _editors, ...members } = properties;
const [scriptedItem, scriptedRequest] = fullWorld.scripted;

it("the schema takes everything that the type does", () => {
  const world: World = parseWorld(JSON.stringify(fullWorld));

  expect(world).toEqual(fullWorld);
});

it.each([
  { part: "a world", schema: members, type: fullWorld },
  { part: "a friend", schema: properties.friends.items.properties, type: fullWorld.friends[0] },
  { part: "a pending request", schema: properties.pending.items.properties, type: fullWorld.pending[0] },
  { part: "a scripted item", schema: $defs.ScriptedItem.properties, type: scriptedItem },
  { part: "a scripted request", schema: $defs.ScriptedRequest.properties, type: scriptedRequest },
  {
    part: "a profile",
    schema: { ...$defs.Profile.properties, Tag_Profile_Custom_Test: {} },
    type: fullWorld.accounts.ann,
  },
])("the members of $part in the schema are those of the type", ({ schema: known, type }) => {
  expect(Object.keys(known).sort()).toEqual(Object.keys(type ?? {}).sort());
});

it("a world may name its schema, for editors", () => {
  expect(parseWorld('{"$schema":"world.schema.json"}')).toEqual({ $schema: "world.schema.json" });
});
