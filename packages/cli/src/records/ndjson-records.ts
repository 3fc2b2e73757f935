import { excerpt } from "@chat-friends/contract/refuse";
import { visit } from "jsonc-parser";
import { linesOf } from "./lines-of.ts";
import type { JsonRecord } from "./record.ts";

/** The lines of a file, each an object of JSON; an empty line is left out. */
export async function* ndjsonRecords(pieces: AsyncIterable<string>, file: string): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of linesOf(pieces, file)) {
    line += 1;
    if (text.trim() !== "") yield { form: "ndjson", line, text, ...objectIn(text) };
  }
}

function objectIn(text: string): Pick<JsonRecord, "value" | "fault"> {
  const value = parsed(text);
  if (value === undefined) return { value, fault: "the line is not an object of JSON" };
  // Without its strings, a line shows its members and numbers.
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  return { value, fault: lossOf(bare) ?? (bare.split(":").length - 1 > namesIn(value) ? twiceIn(text) : undefined) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** A number that JSON.parse does not keep: often the id of a user in another system. */
function lossOf(bare: string): string | undefined {
  const long = bare.match(/-?[\d.]{16,}|-?[\d.]+[eE][+-]?\d+/g);
  const lost = long?.find((digits) => !Number.isSafeInteger(Number(digits)));
  return lost === undefined ? undefined : `the number ${excerpt(lost)} would lose digits: write it in quotes`;
}

function namesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = Object.values(value);
  return (Array.isArray(value) ? 0 : members.length) + members.reduce<number>((sum, each) => sum + namesIn(each), 0);
}

/** Which name an object of the line has twice: JSON.parse would keep the last value, and say nothing. */
function twiceIn(text: string): string {
  const objects: Set<string>[] = [];
  let twice = "";
  visit(text, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(name) {
      if (objects.at(-1)?.has(name)) twice = name;
      objects.at(-1)?.add(name);
    },
  });
  return `the member "${excerpt(twice)}" is there twice`;
}
