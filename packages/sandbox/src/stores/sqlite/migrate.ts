import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { friendTables, version } from "./schema.ts";
import { prepareQuery, prepareStatements, rows } from "./statements.ts";
import { TableWriter } from "./table-writer.ts";
import { reasonOf } from "./unusable.ts";

/**
 * Changes a file of version 1 to today's tables in one transaction. A copy of the old file stays beside it.
 *
 * If that fails, it changes nothing and throws an Error that names the copy.
 */
export function migrate(database: DatabaseSync): void {
  const copy = `${database.location()}.version-1`;
  keepCopy(database, copy);
  try {
    database.exec("BEGIN IMMEDIATE");
    rewrite(database);
    database.exec("COMMIT");
  } catch (cause) {
    if (database.isTransaction) database.exec("ROLLBACK");
    const reason = reasonOf(cause) ?? (cause as Error).message;
    throw new Error(`its tables stay at version 1, since ${reason}; a copy of it is ${copy}`, { cause });
  }
}

/** SQLite writes the copy. If this process itself opened and closed the file, the file would lose its locks. */
function keepCopy(database: DatabaseSync, copy: string): void {
  const part = `${copy}.part`;
  try {
    rmSync(part, { force: true });
    database.prepare("VACUUM INTO ?").run(part);
    const written = openSync(part, "r+");
    fsyncSync(written);
    closeSync(written);
    renameSync(part, copy);
  } catch (cause) {
    rmSync(part, { force: true });
    const reason = reasonOf(cause) ?? (cause as Error).message;
    throw new Error(`its tables have version 1, and no copy of it can be made first: ${reason}`, { cause });
  }
}

/** The tables of version 1 that have another form today. */
const replaced = ["owner", "friend", "list", "member"];

function rewrite(database: DatabaseSync): void {
  for (const table of replaced) database.exec(`ALTER TABLE ${table} RENAME TO former_${table}`);
  database.exec(friendTables);
  const statements = prepareStatements(database);
  const former = prepareFormer(database);
  for (const [sdkAppId, settings] of former.apps.all()) {
    for (const [owner, friends, sequence] of former.owners.all(sdkAppId)) {
      const [id = 0] = statements.putOwner.get(sdkAppId, owner, friends, sequence) ?? [];
      const table = new TableWriter(statements, id);
      for (const [name] of former.lists.all(sdkAppId, owner)) {
        table.makeList(name);
        table.join(name, former.members.all(sdkAppId, owner, name).flat());
      }
      const rows = former.friends.all(sdkAppId, owner);
      const written = rows.map(([friend, entry, lists]) => ({
        friend,
        isNew: true,
        entry: JSON.parse(entry),
        lists: JSON.parse(lists),
      }));
      table.finish(written, JSON.parse(settings));
    }
  }
  for (const table of replaced) database.exec(`DROP TABLE former_${table}`);
  database.exec(`PRAGMA user_version = ${version}`);
}

/** Reads the tables of version 1, one owner at a time: all owners together may be larger than memory. */
function prepareFormer(database: DatabaseSync) {
  const ofOwner = "WHERE sdkappid = ? AND owner = ?";
  const apps = rows<[sdkAppId: number, settings: string]>("SELECT sdkappid, settings FROM app");
  // An owner who has only empty lists has no row of its own.
  const owners = rows<[owner: string, friends: number, sequence: number]>(
    `SELECT owner, sum(friends), max(sequence)
      FROM (SELECT * FROM former_owner UNION ALL SELECT sdkappid, owner, 0, 0 FROM former_list)
      WHERE sdkappid = ? GROUP BY owner`,
  );
  const lists = rows<[name: string]>(`SELECT name FROM former_list ${ofOwner} ORDER BY id`);
  const members = rows<[friend: string]>(`SELECT friend FROM former_member ${ofOwner} AND list = ? ORDER BY id`);
  const friends = rows<[friend: string, entry: string, lists: string]>(
    `SELECT friend, entry, lists FROM former_friend ${ofOwner}`,
  );
  return {
    apps: prepareQuery(database, apps),
    owners: prepareQuery(database, owners),
    lists: prepareQuery(database, lists),
    members: prepareQuery(database, members),
    friends: prepareQuery(database, friends),
  };
}
