import { csvRecords } from "./csv-records.ts";
import { ndjsonRecords } from "./ndjson-records.ts";
import { prepended } from "./prepended.ts";
import { FileFault, type FileRecord } from "./record.ts";
import { nameOf, textOf } from "./text-of.ts";

/**
 * The rows of a file, or of standard input for `-`: NDJSON if its text begins with a brace, else CSV with a header.
 *
 * `checkColumns` throws if the columns of a CSV file are not the right ones.
 */
export async function* readRecords(
  file: string,
  checkColumns: (columns: readonly string[]) => void,
): AsyncGenerator<FileRecord> {
  const text = textOf(file);
  let start = "";
  for (;;) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
    if (start.trim() !== "") break;
  }
  if (start.trimStart().startsWith("["))
    throw new FileFault(`${nameOf(file)} is an array of JSON: write each of its objects on a line of its own`);
  const pieces = prepended(start, text);
  yield* start.trimStart().startsWith("{") ? ndjsonRecords(pieces, file) : csvRecords(pieces, file, checkColumns);
}
