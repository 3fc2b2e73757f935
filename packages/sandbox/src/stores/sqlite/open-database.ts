import { DatabaseSync } from "node:sqlite";
import { migrate } from "./migrate.ts";
import { createTables, version, versionOf } from "./schema.ts";
import { attempt } from "./unusable.ts";

/**
 * Opens the file for this process alone, so that a commit is on disk when it returns.
 *
 * Throws an Error of one sentence if the file can't be opened, is not a sandbox's database, is open elsewhere, or can't be changed to today's tables.
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
  // One process owns the file: there is no shared memory beside it, and a second process gets an error at once.
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  // This is checked before any write, so a file of another program stays as it is.
  const found = versionOf(database);
  database.exec("PRAGMA journal_mode = WAL");
  // FULL: an fsync at each commit, before the reply goes out.
  database.exec("PRAGMA synchronous = FULL");
  // A call's savepoint keeps the former pages in memory. In a temporary file they would take a third of an import's time in SQLite.
  database.exec("PRAGMA temp_store = MEMORY");
  if (found === 0) createTables(database);
  else if (found < version) migrate(database);
  return database;
}
