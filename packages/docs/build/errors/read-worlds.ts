import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Worlds } from "./triggers.ts";

/** The worlds in a folder as JSON, without the members that only an editor uses. */
export async function readWorlds(folder: string): Promise<Worlds> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const worlds = files.map(async (file) => {
    const { $schema: _, ...world } = JSON.parse(await readFile(join(folder, file), "utf8"));
    return [basename(file, ".json"), JSON.stringify(world, null, 2)] as const;
  });
  return new Map(await Promise.all(worlds));
}
