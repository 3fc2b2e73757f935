import { readFile } from "node:fs/promises";
import { demoCurl } from "../operations/demo-calls.ts";
import { type OpenApiDocument, operationsOf, sandboxAddress } from "../schema/openapi.ts";

const id = "friend_import";

/** A first call and its reply, as text: the spec's default case of friend_import against the local sandbox. */
export function firstCall(document: OpenApiDocument): { curl: string; reply: string } {
  const operation = operationsOf(document).find((each) => each.id === id);
  const [first] = operation?.cases ?? [];
  if (!operation || !first) throw new Error(`The spec has no case of ${id}, which the home page's first call uses.`);
  return {
    curl: demoCurl(sandboxAddress(document), id, first.request),
    reply: JSON.stringify(first.reply, null, 2),
  };
}

/** The TypeScript sample up to the paragraph that makes its first call. If the file or the call is missing, the error names the file. */
export async function readSample(path: string): Promise<string> {
  const paragraphs = (await read(path)).split(/\n{2,}/);
  const firstCall = paragraphs.findIndex((paragraph) => paragraph.includes(".POST("));
  if (firstCall < 0)
    throw new Error(`The home page shows the first call from ${path}, but this file has no .POST( in it.`);
  return paragraphs
    .slice(0, firstCall + 1)
    .join("\n\n")
    .trim();
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Error(`The home page shows the first call from ${path}, but that file can't be read.`, { cause });
  }
}
