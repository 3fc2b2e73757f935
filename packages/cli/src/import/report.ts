import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { excerpt } from "@chat-friends/contract/refuse";
import { csvLine, unescaped } from "../records/csv-line.ts";
import type { CsvRecord, FileRecord, JsonRecord } from "../records/record.ts";
import { unwritable } from "../unwritable.ts";
import { isOfReport, reportColumns } from "./columns.ts";

/** The rows that are not imported, in the form of their file plus a code and an explanation, so that it can be corrected and fed back in. */
export interface Report {
  add(record: FileRecord, code: number, explanation: string): void;
  /** Its bytes so far. */
  length(): number;
  /** Takes it back to an earlier length. */
  cut(length: number): void;
  /** Leaves no file where no row is in it. */
  close(): void;
}

/** Writes to disk at once, so that a checkpoint can name how much of the report belongs to it. */
export function openReport(path: string, { isNew }: { isNew: boolean }): Report {
  const fault = (error: unknown) => unwritable("the report", path, error, "name another with --report");
  const file = opened(path, isNew ? "ax" : "a", fault);
  let length = 0;

  /** Whole or not at all: a write may be short where the disk is full. */
  function write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    } catch (error) {
      if (fstatSync(file).isFile()) ftruncateSync(file, length);
      throw fault(error);
    }
    length += bytes.length;
  }

  return {
    add(record, code, explanation) {
      if (record.form === "ndjson") return write(lineOf(record, code, explanation));
      const header = length === 0 ? csvLine([...ownColumns(record), ...reportColumns]) : "";
      write(`${header}${rowOf(record, code, explanation)}`);
    },
    length: () => length,
    cut(to) {
      if (fstatSync(file).size < to)
        throw new Error(
          `the report ${excerpt(path, "end")} has lost rows since: put it back, or remove the checkpoint to begin anew`,
        );
      ftruncateSync(file, to);
      length = to;
    },
    close() {
      const isEmpty = fstatSync(file).size === 0;
      closeSync(file);
      if (isEmpty) rmSync(path);
    },
  };
}

function opened(path: string, flags: string, fault: (error: unknown) => Error): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw fault(error);
  }
}

/** A report that is fed back in has the two columns already. */
function ownColumns({ columns }: CsvRecord): string[] {
  return columns.filter((name) => !isOfReport(name));
}

function rowOf({ columns, cells }: CsvRecord, code: number, explanation: string): string {
  const own = cells.filter((_, index) => !isOfReport(columns[index] ?? ""));
  return csvLine([...own.map(unescaped), String(code), explanation]);
}

function lineOf({ value, text }: JsonRecord, ResultCode: number, Explanation: string): string {
  return `${JSON.stringify({ ...(value ?? { Text: text }), ResultCode, Explanation })}\n`;
}
