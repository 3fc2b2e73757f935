import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { importsFor } from "./imports.ts";
import { regionOf, withoutMarks } from "./region.ts";

/** Folders of samples, each by the prefix of its file names. */
export type SampleFolders = Readonly<Record<string, string>>;

/** Reads folders of samples and their subfolders. Returns a function that gives code by file and region. If there is no such code, its error names the file. */
export async function readSamples(folders: SampleFolders): Promise<(file: string, region?: string) => string> {
  const entries = await Promise.all(Object.entries(folders).map(([prefix, folder]) => readFolder(prefix, folder)));
  const byFile = new Map(entries.flat());
  return (file, region) => {
    const code = byFile.get(file);
    if (code === undefined) throw new Error(`there is no sample ${file}`);
    try {
      return region === undefined ? withoutMarks(code) : partOf(code, region);
    } catch (cause) {
      throw new Error(`the sample ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  };
}

/** A region, after the imports that it uses. So a reader can paste it. */
function partOf(code: string, region: string): string {
  const part = regionOf(code, region);
  const imports = importsFor(code, part);
  return imports === "" ? part : `${imports}\n${part}`;
}

async function readFolder(prefix: string, folder: string): Promise<(readonly [string, string])[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  return Promise.all(
    files.map(async (file) => [`${prefix}${file}`, await readFile(join(folder, file), "utf8")] as const),
  );
}
