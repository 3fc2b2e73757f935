import { applyEdits, modify } from "jsonc-parser";
import { csvLine, unescaped } from "../records/csv-line.ts";
import type { CsvRecord, FileRecord, JsonRecord } from "../records/record.ts";
import { isOfReport, reportColumns } from "./columns.ts";
import type { ReportFile } from "./report-file.ts";

/** Adds a row that is not imported, in the form of its file plus a code and an explanation, so that it can be corrected and fed back in. */
export function addToReport(file: ReportFile, record: FileRecord, code: number, explanation: string): void {
  file.append(`${file.isEmpty() ? headerOf(record) : ""}${lineOf(record, code, explanation)}`);
}

/** The line before the first row of a report; empty if its form has none. */
function headerOf(record: FileRecord): string {
  if (record.form === "ndjson") return "";
  return csvLine([...record.columns.filter((name) => !isOfReport(name)), ...reportColumns], record.separator);
}

/** A row with a code and an explanation, in the place of those that a report which is fed back in has already. */
function lineOf(record: FileRecord, code: number, explanation: string): string {
  return record.form === "csv" ? rowOf(record, code, explanation) : objectOf(record, code, explanation);
}

/** Cells that are missing are empty. Those without a column stay behind all columns, so that the row does not become a right one. */
function rowOf({ columns, cells, separator }: CsvRecord, code: number, explanation: string): string {
  const own = columns.flatMap((name, index) => (isOfReport(name) ? [] : [unescaped(cells[index] ?? "")]));
  const others = cells.slice(columns.length).map(unescaped);
  return csvLine([...own, String(code), explanation, ...others], separator);
}

/** The text of the line stays as it is: JSON.stringify would not keep all of its digits. */
function objectOf({ value, text }: JsonRecord, ResultCode: number, Explanation: string): string {
  if (value === undefined) return `${JSON.stringify({ Text: text, ResultCode, Explanation })}\n`;
  const withCode = applyEdits(text, modify(text, ["ResultCode"], ResultCode, {}));
  return `${applyEdits(withCode, modify(withCode, ["Explanation"], Explanation, {}))}\n`;
}
