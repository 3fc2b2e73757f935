import { DatabaseSync } from "node:sqlite";
import { createTables, isBlank } from "./schema.ts";

/**
 * Opens the file for this process alone, so that a commit is on disk when it returns.
 *
 * Throws an Error of one sentence where the file can't be opened, is no database of ours, or is open elsewhere.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = attempt(file, () => new DatabaseSync(file));
  try {
    return attempt(file, () => prepare(database));
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // One process owns the file: no shared memory beside it, and a second opener is told at once.
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  // Asked before anything is written: a file of another program stays as it is.
  const isNew = isBlank(database);
  database.exec("PRAGMA journal_mode = WAL");
  // FULL: an fsync at each commit, before the reply goes out.
  database.exec("PRAGMA synchronous = FULL");
  if (isNew) createTables(database);
  return database;
}

function attempt<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    throw new Error(`the database ${file} can't be used: ${reasonOf(cause)}`, { cause });
  }
}

/** What SQLite's primary result codes mean for whoever named the file. */
const reasons: Record<number, string> = {
  5: "another process has it open",
  8: "it is read-only",
  14: "it can't be opened; it must be a file, in a folder that exists",
  26: "it is no SQLite database",
};

function reasonOf(cause: unknown): string {
  const { errcode, message } = cause as Error & { errcode?: number };
  return reasons[(errcode ?? 0) & 0xff] ?? message;
}
