import { linesOf } from "./lines-of.ts";
import type { JsonRecord } from "./record.ts";

/** The lines of a file, each an object of JSON; an empty line is left out. */
export async function* ndjsonRecords(pieces: AsyncIterable<string>, file: string): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of linesOf(pieces, file)) {
    line += 1;
    if (text.trim() !== "") yield { form: "ndjson", line, value: parse(text), text };
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
