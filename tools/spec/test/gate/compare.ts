import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { type Comparison, gate } from "../../src/gate/gate.ts";
import { released } from "../../src/gate/released.ts";
import { readBundle } from "../../src/model/bundle.ts";
import type { Json } from "../../src/model/json.ts";

/** Bundles with a fault of their own, in a folder that goes after the last test of the file that calls this. */
export function mutatedBundles() {
  const folder = sharedFolder();
  let written = 0;

  /** Writes the mutated released bundle to a file; returns the path. */
  async function writeMutated(mutate: (document: Json) => void): Promise<string> {
    const document = structuredClone((await readBundle(released)).document);
    mutate(document);
    written += 1;
    const path = join(folder, `${written}.json`);
    await writeFile(path, JSON.stringify(document, null, 2));
    return path;
  }

  /** The gate's comparison of the released bundle with itself after a mutation. `program` replaces Redocly. */
  async function compareMutated(mutate: (document: Json) => void, program?: string): Promise<Comparison> {
    return gate(await readBundle(released), await readBundle(await writeMutated(mutate)), program);
  }

  return { writeMutated, compareMutated };
}
