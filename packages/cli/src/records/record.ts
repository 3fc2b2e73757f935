/** A row of a file, as it stands there. */
export type FileRecord = CsvRecord | JsonRecord;

export interface CsvRecord {
  form: "csv";
  /** Counted from 1, the header included; if a record has several lines, its first one. */
  line: number;
  columns: readonly string[];
  cells: readonly string[];
  /** What stands between two cells. */
  separator: string;
}

export interface JsonRecord {
  form: "ndjson";
  line: number;
  /** Undefined if the line is not a JSON object. */
  value: Readonly<Record<string, unknown>> | undefined;
  /** Why the line can't be taken as it stands: it is no object, a member is there twice, a number would lose digits. */
  fault: string | undefined;
  /** The line itself. */
  text: string;
}

/** The most bytes of a row, in UTF-8 and with the end of its last line. The longest that the service takes has about 100 thousand. */
export const longestRow = 1_048_576;

/** A file that can't be read on: not UTF-8, a quote that is not closed, a line without an end. */
export class FileFault extends Error {
  override readonly name = "FileFault";
}
