import { FileFault, longestRow } from "./record.ts";
import { nameOf } from "./text-of.ts";

/** The lines of a text that comes in pieces, without their ends. */
export async function* linesOf(pieces: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let rest = "";
  let count = 1;
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      yield line.endsWith("\r") ? line.slice(0, -1) : line;
      count += 1;
    }
    if (rest.length > longestRow)
      throw new FileFault(`${nameOf(file)}:${count}: the line has more than ${longestRow} characters`);
  }
  if (rest !== "") yield rest;
}
