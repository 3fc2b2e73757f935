import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import schema from "../src/descriptions/world.schema.json" with { type: "json" };
import { withOperationNames } from "./operation-names.ts";

const folder = join(import.meta.dirname, "../dist");

const world = withOperationNames(schema);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "world.schema.json"), `${JSON.stringify(world, null, 2)}\n`);
await compile({ tables: { schemas: { world } }, outfile: join(folder, "validators/world.js") });
