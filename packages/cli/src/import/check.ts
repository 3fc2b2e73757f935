import { rowsInWords } from "../job/progress.ts";
import { nameOf } from "../records/text-of.ts";
import { type ExpectedRefusal, expectedRefusals } from "./expected-refusals.ts";
import type { RowFault } from "./import-row.ts";
import { type ReadOptions, readRows } from "./read-rows.ts";

/** Rows of a file with a fault that are shown; the others are counted. With JSON all are. */
const shown = 100;

export interface CheckOptions extends ReadOptions {
  json?: true;
}

export interface Checked {
  rows: number;
  faults: number;
}

/** `chat-friends import FILE --check`: reads the whole file, and says of each row that the service would refuse why; offline. */
export async function check(file: string, options: CheckOptions, print: (text: string) => void): Promise<Checked> {
  const refusalOf = expectedRefusals();
  const checked: Checked = { rows: 0, faults: 0 };
  for await (const { row, fault } of readRows(file, options)) {
    checked.rows += 1;
    const refusal = row && refusalOf(row);
    const found = fault ?? (row && refusal ? faultOf(row.record, refusal) : undefined);
    if (!found) continue;
    checked.faults += 1;
    if (options.json) print(JSON.stringify({ event: "fault", ...placeOf(found), message: found.message }));
    else if (checked.faults <= shown) print(faultLine(file, found));
  }
  if (options.json) print(JSON.stringify({ event: "checked", ...checked }));
  else print(summaryOf(file, checked));
  return checked;
}

function faultOf(record: RowFault["record"], { column, message }: ExpectedRefusal): RowFault {
  const cell = record.form === "csv" ? record.columns.indexOf(column) + 1 : undefined;
  return { record, cell, message };
}

function placeOf({ record, cell }: RowFault): { line: number; cell?: number } {
  return { line: record.line, ...(cell !== undefined && { cell }) };
}

/** Begins with `friends.csv:12: cell 5: ` if the fault is in a cell. */
function faultLine(file: string, { record, cell, message }: RowFault): string {
  return `${nameOf(file)}:${record.line}: ${cell === undefined ? "" : `cell ${cell}: `}${message}`;
}

function summaryOf(file: string, { rows, faults }: Checked): string {
  const more = faults > shown ? `${rowsInWords(faults - shown)} more with a fault\n` : "";
  const all = `${nameOf(file)}: ${rowsInWords(rows)}`;
  return faults === 0 ? `${all}, none with a fault` : `${more}${all}, ${faults.toLocaleString("en")} with a fault`;
}
