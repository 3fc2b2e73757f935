import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readBundle } from "../src/bundle.ts";
import { gate, type Verdict } from "../src/gate.ts";
import type { Json } from "../src/json.ts";
import { released } from "../src/places.ts";
import { inFolder } from "./temporary-folder.ts";

/** Writes the released bundle into a folder, mutated; returns its path. */
export async function writeMutated(folder: string, mutate: (document: Json) => void): Promise<string> {
  const document = structuredClone((await readBundle(released)).document);
  mutate(document);
  const path = join(folder, "openapi.json");
  await writeFile(path, JSON.stringify(document, null, 2));
  return path;
}

/** The gate's verdict on the released bundle after a mutation; `program` stands in for Redocly. */
export function verdictOn(mutate: (document: Json) => void, program?: string): Promise<Verdict> {
  return inFolder(async (folder) => {
    const revision = await readBundle(await writeMutated(folder, mutate));
    return gate(await readBundle(released), revision, program);
  });
}
