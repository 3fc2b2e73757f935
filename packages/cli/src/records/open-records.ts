import { csvRecords } from "./csv-records.ts";
import { ndjsonRecords } from "./ndjson-records.ts";
import { prepended } from "./prepended.ts";
import { FileFault, type FileRecord } from "./record.ts";
import { nameOf, textOf } from "./text-of.ts";

/** A file whose form is known from its first letter. */
export interface OpenRecords {
  form: FileRecord["form"];
  /** The rows; `checkColumns` throws if the columns of a CSV file are not the right ones. */
  records(checkColumns: (columns: readonly string[]) => void): AsyncIterable<FileRecord>;
}

/** Opens a file, or standard input for `-`: NDJSON if its text begins with a brace, else CSV with a header. */
export async function openRecords(file: string): Promise<OpenRecords> {
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
  if (start.trimStart().startsWith("{")) return { form: "ndjson", records: () => ndjsonRecords(pieces, file) };
  return { form: "csv", records: (checkColumns) => csvRecords(pieces, file, checkColumns) };
}
