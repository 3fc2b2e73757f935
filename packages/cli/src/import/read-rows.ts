import { type OpenRecords, openRecords } from "../records/open-records.ts";
import { checkColumns } from "./columns.ts";
import { type ReadRow, readRow } from "./import-row.ts";

export interface ReadOptions {
  /** Columns or members that are not imported. */
  ignore?: readonly string[];
}

/** The rows of a file to import, each checked; throws a FileFault if the file is not one. A pipe that is open already is read on. */
export async function* readRows(
  file: string,
  { ignore = [] }: ReadOptions = {},
  opened?: OpenRecords,
): AsyncGenerator<ReadRow> {
  const { records } = opened ?? (await openRecords(file));
  for await (const record of records((columns) => checkColumns(columns, ignore, file))) yield readRow(record, ignore);
}
