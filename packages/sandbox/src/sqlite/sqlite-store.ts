import type { Needs, Settings, Snapshot } from "../relations/snapshot.ts";
import type { Outcome, Store } from "../stores/store.ts";
import { commitTogether } from "./commit-together.ts";
import { openDatabase } from "./open-database.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { prepareStatements, type Statements } from "./statements.ts";
import { writeChange } from "./write-change.ts";

export interface SqliteOptions {
  /** Path of the database file; made where there is none. */
  file: string;
}

/**
 * A store in one SQLite file, owned by this process: a call is on disk before it is answered.
 *
 * Throws an Error of one sentence where the file can't be used.
 */
export function sqliteStore({ file }: SqliteOptions): Store {
  const database = openDatabase(file);
  const statements = prepareStatements(database);
  const settings = new Map<number, Settings>();
  const transactions = commitTogether(database, statements);

  const settingsOf = (sdkAppId: number): Settings => {
    const known = settings.get(sdkAppId) ?? readSettings(statements, sdkAppId);
    settings.set(sdkAppId, known);
    return known;
  };

  return {
    transact<Answer>(sdkAppId: number, needs: Needs, decide: (snapshot: Snapshot) => Outcome<Answer>) {
      return transactions.run(() => {
        const { reply, changes } = decide(readSnapshot(statements, sdkAppId, settingsOf(sdkAppId), needs));
        for (const change of changes) writeChange(statements, sdkAppId, change);
        return reply;
      });
    },
    isEmpty: (sdkAppId) => statements.settings.get(sdkAppId) === undefined,
    load(sdkAppId, rows) {
      transactions.runNow(() => {
        statements.putSettings.run(sdkAppId, JSON.stringify(rows.settings));
        for (const [userID, profile] of rows.accounts) {
          statements.putAccount.run(sdkAppId, userID, JSON.stringify(profile));
        }
        for (const { owner, blocked } of rows.blocked) statements.putBlocked.run(sdkAppId, owner, blocked);
        for (const change of rows.changes) writeChange(statements, sdkAppId, change);
      });
    },
    close() {
      if (!database.isOpen) return;
      transactions.flush();
      database.close();
    },
  };
}

function readSettings(statements: Statements, sdkAppId: number): Settings {
  const row = statements.settings.get(sdkAppId);
  if (!row) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return JSON.parse(String(row["settings"]));
}
