import type { DatabaseSync } from "node:sqlite";

/** Marks a file as a sandbox's database: "chat" in ASCII. */
const applicationId = 0x63686174;

/** Raised whenever the tables change. */
export const version = 2;

/**
 * An owner has an `id`, which stands for (sdkappid, owner) in every row of the friend table; so the owner is the shard key.
 *
 * `owner.friends` counts the owner's rows in `friend`. friend-row.ts writes `friend.row` from an entry and the
 * numbers of its lists. Numbers of lists, and of the chunks of their members, are in the order of creation and of joining.
 */
export const friendTables = `
  CREATE TABLE owner (
    id INTEGER PRIMARY KEY, sdkappid INTEGER NOT NULL, owner TEXT NOT NULL,
    friends INTEGER NOT NULL, sequence INTEGER NOT NULL,
    UNIQUE (sdkappid, owner)
  ) STRICT;
  CREATE TABLE friend (
    owner INTEGER NOT NULL, friend TEXT NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (owner, friend)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE list (
    owner INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (owner, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE chunk (
    owner INTEGER NOT NULL, list INTEGER NOT NULL, number INTEGER NOT NULL, members TEXT NOT NULL,
    PRIMARY KEY (owner, list, number)
  ) STRICT, WITHOUT ROWID;
`;

/** The tables of an app except the friend tables, by SDKAppID. */
const appTables = `
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
  CREATE TABLE pending (
    sdkappid INTEGER NOT NULL, owner TEXT NOT NULL, friend TEXT NOT NULL, request TEXT NOT NULL,
    PRIMARY KEY (sdkappid, owner, friend)
  ) STRICT, WITHOUT ROWID;
`;

/** The version of the file's tables, 0 for an empty file; throws if the tables are of a later version or of another program. */
export function versionOf(database: DatabaseSync): number {
  if (!database.prepare("SELECT 1 FROM sqlite_schema").get()) return 0;
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  if (pragma("application_id") !== applicationId) throw new Error("it belongs to another program");
  const found = pragma("user_version");
  if (found < 1 || found > version)
    throw new Error(`its tables have version ${found}, this sandbox reads versions 1 to ${version}`);
  return found;
}

export function createTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  database.exec(appTables);
  database.exec(friendTables);
  database.exec(`PRAGMA application_id = ${applicationId}`);
  database.exec(`PRAGMA user_version = ${version}`);
  database.exec("COMMIT");
}
