import { createHash, randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { shownPath } from "@chat-friends/contract/refuse";
import { unreadable, unwritable } from "../file-faults.ts";
import { nameOf } from "../records/text-of.ts";
import { checkpointOf } from "./places.ts";

/** Milliseconds after which a lock without the number of a process is left over, such as by a power cut. */
const leftOver = 10_000;

/**
 * Keeps a second import of the same file out; gives what ends that.
 *
 * @throws Error of one sentence if another one is under way, or the folder can't be written to
 */
export function lock(file: string): () => void {
  const checkpoint = checkpointOf(file);
  if (checkpoint === undefined) return () => {};
  const path = `${checkpoint}.lock`;
  const own = `${process.pid} ${randomUUID()}\n`;
  if (!taken(path, own, checkpoint, file)) throw new Error(sentence(file, path));
  return () => {
    if (contentOf(path) === own) rmSync(path, { force: true });
  };
}

function sentence(file: string, path: string): string {
  const [pid] = /^\d+/.exec(contentOf(path) ?? "") ?? [];
  const other = pid === undefined ? "another process" : `process ${pid}`;
  return `${nameOf(file)} is being imported by ${other}; if that is no import, remove ${shownPath(path)}`;
}

function taken(path: string, own: string, checkpoint: string, file: string): boolean {
  try {
    return take(path, own);
  } catch (error) {
    const code = codeOf(error);
    // The folder is missing, and the file with it.
    if (code === "ENOENT" || code === "ENOTDIR") throw unreadable(file, "the file", error);
    const remedy = "import a copy of the file in a folder that you may write to";
    throw unwritable("the checkpoint", checkpoint, error, remedy);
  }
}

/**
 * Makes the lock, or puts it in the place of one whose process has ended; false if another process has it.
 *
 * Each lock has a text of its own. Only who holds the lock on this very text may replace it, so that nobody replaces a lock that was
 * made since it was read.
 */
function take(path: string, own: string): boolean {
  if (isMade(path, own)) return true;
  const found = contentOf(path);
  if (found === undefined) return take(path, own);
  if (!isStale(path, found)) return false;
  const right = rightTo(path, found);
  if (!take(right, own)) return false;
  const isSame = contentOf(path) === found && isStale(path, found);
  // The right is a file with the same text, and becomes the lock.
  if (isSame) renameSync(right, path);
  else rmSync(right);
  return isSame || take(path, own);
}

/** The lock on replacing the lock that has this text. */
export function rightTo(path: string, content: string): string {
  return `${path}.${createHash("sha256").update(content).digest("hex").slice(0, 16)}`;
}

function isMade(path: string, own: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(file, own);
    return true;
  } catch (error) {
    // Where the disk is full, the empty file would keep everyone out.
    rmSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Undefined if there is no such file. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Whether the process that made the lock has ended. After a restart of a container, it may have had this process's number. */
function isStale(path: string, content: string): boolean {
  const pid = Number.parseInt(content, 10);
  if (pid === process.pid) return true;
  if (!(pid > 0)) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > leftOver;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
