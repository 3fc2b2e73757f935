import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import world from "../src/world/world.schema.json" with { type: "json" };

const folder = join(import.meta.dirname, "../dist");

await compile({ tables: { schemas: { world } }, outfile: join(folder, "validators/world.js") });
await copyFile(join(import.meta.dirname, "../src/world/world.schema.json"), join(folder, "world.schema.json"));
