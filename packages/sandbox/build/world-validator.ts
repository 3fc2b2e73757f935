import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import { operations } from "@chat-friends/contract";
import schema from "../src/world/world.schema.json" with { type: "json" };

const folder = join(import.meta.dirname, "../dist");

const world = withOperations(structuredClone(schema));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "world.schema.json"), `${JSON.stringify(world, null, 2)}\n`);
await compile({ tables: { schemas: { world } }, outfile: join(folder, "validators/world.js") });

/** Names the operations that a scripted outcome may be for; the schema leaves them to contract's table. */
function withOperations(world: typeof schema) {
  const { ScriptedItem, ScriptedRequest } = world.$defs;
  const all = Object.entries(operations);
  const batches = all.filter(([, { requestItems }]) => requestItems !== null);
  Object.assign(ScriptedItem.properties.operation, { enum: batches.map(([operation]) => operation) });
  Object.assign(ScriptedRequest.properties.operation, { enum: all.map(([operation]) => operation) });
  return world;
}
