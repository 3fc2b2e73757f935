import type { DatabaseSync } from "node:sqlite";

/** Marks a file as ours: "chat" in ASCII. */
const applicationId = 0x63686174;

/** Raised whenever the tables change; a file of another version is refused, not guessed at. */
const version = 1;

/**
 * Rows of a friend table are keyed (sdkappid, owner): the owner is the shard key. `id` keeps the order of creation.
 *
 * `owner.friends` counts the owner's rows in `friend`; `friend.lists` holds the names that `member` holds from the list's side.
 */
const tables = `
  CREATE TABLE app (
    sdkappid INTEGER PRIMARY KEY,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE TABLE account (
    sdkappid INTEGER NOT NULL, user_id TEXT NOT NULL, profile TEXT NOT NULL,
    PRIMARY KEY (sdkappid, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE blocked (
    sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, user_id TEXT NOT NULL,
    PRIMARY KEY (sdkappid, owner, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE owner (
    sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, friends INTEGER NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (sdkappid, owner)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE friend (
    sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, friend TEXT NOT NULL, entry TEXT NOT NULL, lists TEXT NOT NULL,
    PRIMARY KEY (sdkappid, owner, friend)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE list (
    id INTEGER PRIMARY KEY, sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL,
    UNIQUE (sdkappid, owner, name)
  ) STRICT;
  CREATE TABLE member (
    id INTEGER PRIMARY KEY, sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, list TEXT NOT NULL, friend TEXT NOT NULL,
    UNIQUE (sdkappid, owner, list, friend)
  ) STRICT;
  CREATE TABLE pending (
    sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, friend TEXT NOT NULL, request TEXT NOT NULL,
    PRIMARY KEY (sdkappid, owner, friend)
  ) STRICT, WITHOUT ROWID;
`;

/** Whether the file is still empty; throws where it has tables of another version or of somebody else. */
export function isBlank(database: DatabaseSync): boolean {
  if (!database.prepare("SELECT 1 FROM sqlite_schema").get()) return true;
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  if (pragma("application_id") !== applicationId) throw new Error("it belongs to another program");
  const found = pragma("user_version");
  if (found !== version) throw new Error(`its tables have version ${found}, this sandbox reads version ${version}`);
  return false;
}

export function createTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  database.exec(tables);
  database.exec(`PRAGMA application_id = ${applicationId}`);
  database.exec(`PRAGMA user_version = ${version}`);
  database.exec("COMMIT");
}
