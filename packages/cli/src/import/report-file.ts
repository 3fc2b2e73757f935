import { createHash, type Hash } from "node:crypto";
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { shownPath } from "@chat-friends/contract/refuse";
import { unwritable } from "../file-faults.ts";

/** The file of a report. It grows, and an import that goes on finds it again. */
export interface ReportFile {
  append(text: string): void;
  isEmpty(): boolean;
  /** How much is written, for the checkpoint. It is on disk then: a checkpoint must not name what a power cut takes away. */
  mark(): Mark;
  /** Forgets all that is written. */
  empty(): void;
  /** Leaves no file if nothing is written. */
  close(): void;
}

/** What a file held at a moment. */
export interface Mark {
  bytes: number;
  /** SHA-256 of these bytes, in hex. */
  hash: string;
}

/** Makes the file, which must not be there. Writes to disk at once, so that a checkpoint can name how much is written. */
export function newReportFile(path: string): ReportFile {
  // A process that was killed before its first row leaves an empty one.
  const left = statSync(path, { throwIfNoEntry: false });
  return growing(path, opened(path, left?.isFile() && left.size === 0 ? "r+" : "wx"), 0, createHash("sha256"));
}

/**
 * Opens the file of an import that goes on, and cuts what was written after the mark: its rows come again.
 *
 * @throws Error of one sentence if the file is not the one that was marked; it stays as it is
 */
export function markedReportFile(path: string, mark: Mark, checkpoint: string): ReportFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found && mark.bytes === 0) return newReportFile(path);
  if (!found) throw changed(path, "is missing", `remove ${shownPath(checkpoint)}`);
  const anew = `move it away and remove ${shownPath(checkpoint)}`;
  // A pipe would wait for its other end.
  if (!found.isFile()) throw changed(path, "is no longer a file", anew);
  const file = opened(path, "r+");
  const hash = hashOfStart(file, mark.bytes);
  if (hash.copy().digest("hex") !== mark.hash) {
    closeSync(file);
    throw changed(path, "has changed since", anew);
  }
  ftruncateSync(file, mark.bytes);
  return growing(path, file, mark.bytes, hash);
}

function growing(path: string, file: number, length: number, hash: Hash): ReportFile {
  let [bytes, written] = [length, hash];
  let synced = length;
  return {
    /** Whole or not at all: a write may be short if the disk is full. */
    append(text) {
      const added = Buffer.from(text);
      try {
        for (let done = 0; done < added.length; )
          done += writeSync(file, added, done, added.length - done, bytes + done);
      } catch (error) {
        ftruncateSync(file, bytes);
        throw fault(path, error);
      }
      bytes += added.length;
      written.update(added);
    },
    isEmpty: () => bytes === 0,
    mark() {
      if (bytes !== synced) syncTo(path, file);
      synced = bytes;
      return { bytes, hash: written.copy().digest("hex") };
    },
    empty() {
      ftruncateSync(file, 0);
      [bytes, written] = [0, createHash("sha256")];
    },
    close() {
      closeSync(file);
      if (bytes === 0) rmSync(path, { force: true });
    },
  };
}

/** A hash of the first bytes of a file, or of all if it has fewer. */
function hashOfStart(file: number, bytes: number): Hash {
  const hash = createHash("sha256");
  const part = Buffer.alloc(65_536);
  for (let read = 0; read < bytes; ) {
    const count = readSync(file, part, 0, Math.min(part.length, bytes - read), read);
    if (count === 0) break;
    hash.update(part.subarray(0, count));
    read += count;
  }
  return hash;
}

function opened(path: string, flags: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw fault(path, error);
  }
}

function fault(path: string, error: unknown): Error {
  return unwritable("the report", path, error, "name another with --report");
}

function syncTo(path: string, file: number): void {
  try {
    fdatasyncSync(file);
  } catch (error) {
    throw fault(path, error);
  }
}

function changed(path: string, what: string, anew: string): Error {
  return new Error(`the report ${shownPath(path)} ${what}: put it back as it was; or, to start again, ${anew}`);
}
