// node main.ts: runs every tool, and writes CONSUMERS.md.
import { writeFile } from "node:fs/promises";
import { examine } from "./examine.ts";
import { tableOf } from "./table.ts";

await writeFile(new URL("../../../spec/CONSUMERS.md", import.meta.url), tableOf(await examine()));
