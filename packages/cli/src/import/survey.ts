import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { textOf } from "../records/text-of.ts";

/** What is known of a file before it is imported. */
export interface Survey {
  /** Of its text. */
  hash: string;
  /** About how many it has. */
  rows: number;
  /** Its size and the time of its last change. */
  stamp: string;
}

/** Reads a file once before it is imported. */
export async function surveyOf(file: string): Promise<Survey> {
  const stamp = stampOf(file);
  const hash = createHash("sha256");
  let [start, lines, last, isQuoted] = ["", 0, "", false];
  for await (const piece of textOf(file)) {
    hash.update(piece);
    start ||= piece.trimStart();
    // A cell of CSV may have line breaks within its quotes; a line of JSON has none.
    for (const [index, part] of (start.startsWith("{") ? [piece] : piece.split('"')).entries()) {
      if (index > 0) isQuoted = !isQuoted;
      if (!isQuoted) lines += part.split("\n").length - 1;
    }
    last = piece.at(-1) ?? last;
  }
  // The header is no row, and the last line may lack its end.
  const rows = Math.max(lines - (last === "\n" ? 1 : 0), 0);
  return { hash: hash.digest("hex").slice(0, 32), rows, stamp };
}

/** Whether a file is no longer the one that was surveyed: rows that were added since may not have been read. */
export function hasChanged(file: string, { stamp }: Survey): boolean {
  return stampOf(file) !== stamp;
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
}
