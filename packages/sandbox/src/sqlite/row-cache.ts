import { BoundedMap } from "../bounded-map.ts";
import type { Change } from "../relations/change.ts";
import type { Profile, Settings } from "../relations/snapshot.ts";
import type { Statements } from "./statements.ts";

/** Settings and accounts as they stand in the file; those read lately come from memory. */
export interface RowCache {
  /** Throws where the app has no world. */
  settings(sdkAppId: number): Settings;
  /** The profiles of those that exist. */
  accounts(sdkAppId: number, userIDs: readonly string[]): Map<string, Profile>;
  /** Must be told of what is written. */
  forget(sdkAppId: number, changes: readonly Change[]): void;
  /** Must be called where whole apps are written or deleted, and where what was read is undone. */
  forgetAll(): void;
}

/** Accounts that are kept in mind: a few megabytes. */
export const accountsKept = 10_000;

/** Every call reads these rows and hardly one writes them; no other process can, since this one owns the file. */
export function cacheRows(statements: Pick<Statements, "settings" | "accounts">): RowCache {
  const settings = new Map<number, Settings>();
  const accounts = new BoundedMap<string, Profile>(accountsKept);

  function readAccounts(sdkAppId: number, userIDs: readonly string[]): [string, Profile][] {
    const rows = statements.accounts.all(sdkAppId, JSON.stringify(userIDs));
    return rows.map(([userID, profile]) => [userID, JSON.parse(profile)]);
  }

  return {
    settings(sdkAppId) {
      const known = settings.get(sdkAppId) ?? readSettings(statements, sdkAppId);
      settings.set(sdkAppId, known);
      return known;
    },
    accounts(sdkAppId, userIDs) {
      const found = new Map<string, Profile>();
      const unknown: string[] = [];
      for (const userID of userIDs) {
        const profile = accounts.get(keyOf(sdkAppId, userID));
        if (profile) found.set(userID, profile);
        else unknown.push(userID);
      }
      if (unknown.length === 0) return found;
      for (const [userID, profile] of readAccounts(sdkAppId, unknown)) {
        accounts.set(keyOf(sdkAppId, userID), profile);
        found.set(userID, profile);
      }
      return found;
    },
    forget(sdkAppId, changes) {
      for (const { kind, owner } of changes) if (kind === "account") accounts.delete(keyOf(sdkAppId, owner));
    },
    forgetAll() {
      settings.clear();
      accounts.clear();
    },
  };
}

function readSettings(statements: Pick<Statements, "settings">, sdkAppId: number): Settings {
  const [settings] = statements.settings.get(sdkAppId) ?? [];
  if (settings === undefined) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return JSON.parse(settings);
}

function keyOf(sdkAppId: number, userID: string): string {
  return `${sdkAppId} ${userID}`;
}
