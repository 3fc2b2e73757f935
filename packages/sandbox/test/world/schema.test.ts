import { expect, it } from "vitest";
import { parseWorld, type World } from "../../src/index.ts";
import { fullWorld } from "./full-world.ts";

it("the schema takes everything that the type does", () => {
  const world: World = parseWorld(JSON.stringify(fullWorld));

  expect(world).toEqual(fullWorld);
});

it("a world may name its schema, for editors", () => {
  expect(parseWorld('{"$schema":"world.schema.json"}')).toEqual({ $schema: "world.schema.json" });
});
