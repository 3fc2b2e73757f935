import { DatabaseSync } from "node:sqlite";
import { migrate } from "./schema.ts";

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
  database.exec("PRAGMA journal_mode = WAL");
  // FULL: an fsync at each commit, before the reply goes out.
  database.exec("PRAGMA synchronous = FULL");
  database.exec("BEGIN IMMEDIATE");
  migrate(database);
  database.exec("COMMIT");
  return database;
}

function attempt<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    throw new Error(`the database ${file} can't be used: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message.includes("locked")) return "another process has it open";
  if (message.includes("not a database")) return "it is no SQLite database";
  return message;
}
