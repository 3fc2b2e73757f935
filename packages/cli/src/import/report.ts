import type { FileRecord } from "../records/record.ts";
import { headerOf, lineOf } from "./refused-line.ts";
import type { ReportFile } from "./report-file.ts";

/** Adds a row that is not imported, in the form of its file plus a code and an explanation, so that it can be corrected and fed back in. */
export function addToReport(file: ReportFile, record: FileRecord, code: number, explanation: string): void {
  file.append(`${file.isEmpty() ? headerOf(record) : ""}${lineOf(record, code, explanation)}`);
}
