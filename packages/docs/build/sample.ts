import { readFile } from "node:fs/promises";

/** The TypeScript sample up to the paragraph that makes its first call; throws, naming the file, when either isn't there. */
export async function readSample(path: string): Promise<string> {
  const paragraphs = (await read(path)).split(/\n{2,}/);
  const firstCall = paragraphs.findIndex((paragraph) => paragraph.includes(".POST("));
  if (firstCall < 0) throw new Error(`The home page shows the first call from ${path}, and no .POST( stands in it.`);
  return paragraphs
    .slice(0, firstCall + 1)
    .join("\n\n")
    .trim();
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Error(`The home page shows the first call from ${path}, and that file can't be read.`, { cause });
  }
}
