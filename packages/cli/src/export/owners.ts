import { unescaped } from "../records/csv-line.ts";
import { readRecords } from "../records/read-records.ts";
import { FileFault, type FileRecord } from "../records/record.ts";
import { nameOf } from "../records/text-of.ts";

/** A row of a file of owners: whose friends, and which one where the file names them. Either every row names one, or none does. */
export interface OwnerRow {
  From_Account: string;
  To_Account: string | undefined;
}

/** The rows of a file with the column From_Account, and To_Account where only some friends are wanted; other columns do not matter. */
export async function* readOwners(file: string): AsyncGenerator<OwnerRow> {
  let isNamed: boolean | undefined;
  for await (const record of readRecords(file, (columns) => checkColumns(columns, file))) {
    const [From_Account, To_Account] = [textIn(record, "From_Account"), textIn(record, "To_Account")];
    if (From_Account === undefined) throw new FileFault(`${nameOf(file)}:${record.line}: From_Account is missing`);
    isNamed ??= To_Account !== undefined;
    if (isNamed !== (To_Account !== undefined))
      throw new FileFault(`${nameOf(file)}:${record.line}: To_Account must stand in every row, or in none`);
    yield { From_Account, To_Account };
  }
}

function checkColumns(columns: readonly string[], file: string): void {
  if (columns.includes("From_Account")) return;
  throw new FileFault(
    `${nameOf(file)}:1: the column From_Account is missing; with To_Account beside it, only those friends are exported`,
  );
}

function textIn(record: FileRecord, name: string): string | undefined {
  const value =
    record.form === "csv" ? unescaped(record.cells[record.columns.indexOf(name)] ?? "") : record.value?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
