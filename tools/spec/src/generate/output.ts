import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Texts by file name. */
export type Files = Record<string, string>;

export async function writeFiles(files: Files, folder: string): Promise<void> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

/** Names of the files that are missing in the folder or have another text there. */
export async function staleFiles(files: Files, folder: string): Promise<string[]> {
  const names = Object.keys(files);
  const written = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => undefined)));
  return names.filter((name, index) => files[name] !== written[index]);
}
