import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { excerpt } from "@chat-friends/contract/refuse";
import type { FileRecord } from "../records/record.ts";
import { unwritable } from "../unwritable.ts";
import { headerOf, lineOf } from "./refused-line.ts";

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
      write(`${length === 0 ? headerOf(record) : ""}${lineOf(record, code, explanation)}`);
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
