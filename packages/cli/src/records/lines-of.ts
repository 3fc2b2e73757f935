import { FileFault, longestRow } from "./record.ts";
import { nameOf } from "./text-of.ts";

/** The lines of a text that comes in pieces, without their ends. */
export async function* linesOf(pieces: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let rest = "";
  let count = 1;

  function checked(line: string): string {
    if (!isTooLong(line)) return line;
    throw new FileFault(`${nameOf(file)}:${count}: the row has more than ${longestRow} bytes`);
  }

  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split("\n");
    rest = checked(lines.pop() ?? "");
    for (const line of lines) {
      yield checked(line).endsWith("\r") ? line.slice(0, -1) : line;
      count += 1;
    }
  }
  if (rest !== "") yield rest;
}

/** A character has at most three bytes for each of its units, so that few lines must be counted. */
function isTooLong(line: string): boolean {
  return line.length * 3 >= longestRow && Buffer.byteLength(line) + 1 > longestRow;
}
