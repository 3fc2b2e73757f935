import type { Decision } from "../../relations/row-change.ts";
import type { Needs, Snapshot } from "../../relations/snapshot.ts";
import type { WorldRows } from "../../world/rows.ts";
import type { Store } from "../store.ts";
import { clear } from "./clear.ts";
import { commitTogether } from "./commit-together.ts";
import { dump, readAccounts, readBlocklists } from "./dump.ts";
import { findForbidden } from "./forbidden.ts";
import { openDatabase } from "./open-database.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { cacheRows } from "./row-cache.ts";
import { prepareStatements } from "./statements.ts";
import { sayingWhy } from "./unusable.ts";
import { watchFile } from "./watch-file.ts";
import { writeChanges } from "./write-changes.ts";

export interface SqliteOptions {
  /** Path of the database file; the file is made if it doesn't exist. */
  file: string;
}

/**
 * A store in one SQLite file, owned by this process: a call is on disk before it is answered.
 *
 * Rejects with an Error of one sentence if the file can't be used.
 */
export async function sqliteStore({ file }: SqliteOptions): Promise<Store> {
  const database = openDatabase(file);
  const statements = prepareStatements(database);
  const cache = cacheRows(statements);
  const transactions = sayingWhy(file, commitTogether(database, statements, watchFile(database), cache.forgetAll));

  const writeWorld = (sdkAppId: number, { settings, changes }: WorldRows): void => {
    cache.forgetAll();
    statements.putSettings.run(sdkAppId, JSON.stringify(settings));
    writeChanges(statements, { sdkAppId, settings }, changes);
  };

  const clearApp = (sdkAppId: number): void => {
    cache.forgetAll();
    clear(database, sdkAppId);
  };

  return {
    transact<Answer>(sdkAppId: number, needs: Needs, decide: (snapshot: Snapshot) => Decision<Answer>) {
      return transactions.run(() => {
        const snapshot = readSnapshot(statements, cache, sdkAppId, needs);
        const { reply, changes } = decide(snapshot);
        const { settings } = snapshot;
        if (changes.length === 0) return { result: reply };
        const write = () => {
          let outcome: "written" | "failed" = "failed";
          try {
            writeChanges(statements, { sdkAppId, settings }, changes, (owner) => cache.known(sdkAppId, owner));
            outcome = "written";
          } finally {
            cache.note(sdkAppId, changes, outcome);
          }
        };
        return { result: reply, write };
      });
    },
    loadIfEmpty(sdkAppId, rows) {
      return transactions.run(() => {
        if (statements.settings.get(sdkAppId)) return { result: false };
        return { result: true, write: () => writeWorld(sdkAppId, rows) };
      });
    },
    dump: (sdkAppId) => transactions.run(() => ({ result: dump(database, sdkAppId, cache.settings(sdkAppId)) })),
    accounts: (sdkAppId) => transactions.run(() => ({ result: readAccounts(database, sdkAppId) })),
    blocklists: (sdkAppId) => transactions.run(() => ({ result: readBlocklists(database, sdkAppId) })),
    findForbidden: (sdkAppId, forbidden) =>
      transactions.run(() => ({ result: findForbidden(database, sdkAppId, forbidden, cache.settings(sdkAppId)) })),
    replace(sdkAppId, rows) {
      return transactions.run(() => {
        const write = () => {
          clear(database, sdkAppId);
          writeWorld(sdkAppId, rows);
        };
        cache.settings(sdkAppId);
        return { result: undefined, write };
      });
    },
    clear: (sdkAppId) => transactions.run(() => ({ result: undefined, write: () => clearApp(sdkAppId) })),
    loss: transactions.loss,
    async close() {
      if (!database.isOpen) return;
      transactions.flush();
      database.close();
    },
  };
}
