import { readRecords } from "../records/read-records.ts";
import { checkColumns } from "./columns.ts";
import { type ReadRow, readRow } from "./import-row.ts";

/** The rows of a file to import, each checked; throws a FileFault if the file is not one. */
export async function* readRows(file: string): AsyncGenerator<ReadRow> {
  for await (const record of readRecords(file, (columns) => checkColumns(columns, file))) yield readRow(record);
}
