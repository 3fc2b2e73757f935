import { unescaped } from "../records/csv-line.ts";
import { openRecords } from "../records/open-records.ts";
import { FileFault, type FileRecord } from "../records/record.ts";
import { nameOf } from "../records/text-of.ts";

/** A row of a file of owners: whose friends, and which one of them if the file names friends. Either every row names one, or none does. */
export interface OwnerRow {
  From_Account: string;
  To_Account: string | undefined;
}

/** The rows of a file with the column From_Account, and To_Account if only some friends are wanted; other columns do not matter. */
export async function* readOwners(file: string): AsyncGenerator<OwnerRow> {
  let isNamed: boolean | undefined;
  const { records } = await openRecords(file);
  for await (const record of records((columns) => checkColumns(columns, file))) {
    const { From_Account, To_Account, fault } = membersOf(record);
    const isWrong = isNamed !== undefined && isNamed !== (To_Account !== undefined);
    const why = fault ?? (isWrong ? "To_Account must stand in every row, or in none" : undefined);
    if (why !== undefined) throw new FileFault(`${nameOf(file)}:${record.line}: ${why}`);
    if (From_Account === undefined) throw new FileFault(`${nameOf(file)}:${record.line}: From_Account is missing`);
    isNamed ??= To_Account !== undefined;
    yield { From_Account, To_Account };
  }
}

function checkColumns(columns: readonly string[], file: string): void {
  if (columns.includes("From_Account")) return;
  throw new FileFault(
    `${nameOf(file)}:1: the column From_Account is missing; with To_Account beside it, only those friends are exported`,
  );
}

interface OwnerMembers {
  From_Account?: string | undefined;
  To_Account?: string | undefined;
  fault?: string | undefined;
}

/** Cells or members that are empty count as missing. */
function membersOf(record: FileRecord): OwnerMembers {
  if (record.form === "csv") {
    const cell = (name: string) => unescaped(record.cells[record.columns.indexOf(name)] ?? "") || undefined;
    return { From_Account: cell("From_Account"), To_Account: cell("To_Account") };
  }
  const { From_Account, To_Account } = record.value ?? {};
  const names = { From_Account, To_Account };
  const odd = Object.entries(names).find(([, value]) => value !== undefined && typeof value !== "string");
  if (record.fault !== undefined || odd) return { fault: record.fault ?? `${odd?.[0]} must be a text` };
  return { From_Account: textOf(From_Account), To_Account: textOf(To_Account) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
