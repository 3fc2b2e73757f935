import { BoundedMap } from "../bounded-map.ts";
import type { Change } from "../relations/change.ts";
import type { ListedFriend, Profile, Settings } from "../relations/snapshot.ts";
import type { Statements } from "./statements.ts";

/** Rows as they stand in the file; those read lately come from memory. */
export interface RowCache {
  /** Throws where the app has no world. */
  settings(sdkAppId: number): Settings;
  /** The profiles of those that exist. */
  accounts(sdkAppId: number, userIDs: readonly string[]): Map<string, Profile>;
  /** The entries of those that are friends. */
  friends(sdkAppId: number, owner: string, friends: readonly string[]): Map<string, ListedFriend>;
  /** Must be told of what is written. */
  forget(sdkAppId: number, changes: readonly Change[]): void;
  /** Must be called where whole apps are written or deleted, and where what was read is undone. */
  forgetAll(): void;
}

/** How many rows are kept in mind: a few megabytes. */
export const rowsKept = { accounts: 10_000, friends: 1000 } as const;

/** An import reads past the cache, from which it would push everything else. */
const friendsAtOnce = 100;

type Reading = Pick<Statements, "settings" | "accounts" | "friends">;

/** What it holds is right as long as it is told of each write: no other process can write, since this one owns the file. */
export function cacheRows(statements: Reading): RowCache {
  const settings = new Map<number, Settings>();
  const accounts = new BoundedMap<string, Profile>(rowsKept.accounts);
  const friends = new BoundedMap<string, ListedFriend>(rowsKept.friends);

  return {
    settings(sdkAppId) {
      const known = settings.get(sdkAppId) ?? readSettings(statements, sdkAppId);
      settings.set(sdkAppId, known);
      return known;
    },
    accounts(sdkAppId, userIDs) {
      const read = (missing: readonly string[]) => readAccounts(statements, sdkAppId, missing);
      return throughCache(accounts, (userID) => accountKey(sdkAppId, userID), userIDs, read);
    },
    friends(sdkAppId, owner, names) {
      const read = (missing: readonly string[]) => readFriends(statements, sdkAppId, owner, missing);
      if (names.length > friendsAtOnce) return new Map(read(names));
      return throughCache(friends, (friend) => friendKey(sdkAppId, owner, friend), names, read);
    },
    forget(sdkAppId, changes) {
      for (const change of changes) {
        if (change.kind === "account") accounts.delete(accountKey(sdkAppId, change.owner));
        if (change.kind === "friend") friends.delete(friendKey(sdkAppId, change.owner, change.friend));
      }
    },
    forgetAll() {
      settings.clear();
      accounts.clear();
      friends.clear();
    },
  };
}

/** The rows that there are of these names; only those that the cache lacks are read. */
function throughCache<Row>(
  cache: BoundedMap<string, Row>,
  keyOf: (name: string) => string,
  names: readonly string[],
  read: (missing: readonly string[]) => [name: string, row: Row][],
): Map<string, Row> {
  const found = new Map<string, Row>();
  const missing: string[] = [];
  for (const name of names) {
    const row = cache.get(keyOf(name));
    if (row) found.set(name, row);
    else missing.push(name);
  }
  if (missing.length === 0) return found;
  for (const [name, row] of read(missing)) {
    cache.set(keyOf(name), row);
    found.set(name, row);
  }
  return found;
}

function readSettings(statements: Reading, sdkAppId: number): Settings {
  const [settings] = statements.settings.get(sdkAppId) ?? [];
  if (settings === undefined) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return JSON.parse(settings);
}

function readAccounts(statements: Reading, sdkAppId: number, userIDs: readonly string[]): [string, Profile][] {
  const rows = statements.accounts.all(sdkAppId, JSON.stringify(userIDs));
  return rows.map(([userID, profile]) => [userID, JSON.parse(profile)]);
}

function readFriends(
  statements: Reading,
  sdkAppId: number,
  owner: string,
  friends: readonly string[],
): [string, ListedFriend][] {
  const rows = statements.friends.all(sdkAppId, owner, JSON.stringify(friends));
  return rows.map(([friend, entry, lists]) => [friend, { entry: JSON.parse(entry), lists: JSON.parse(lists) }]);
}

function accountKey(sdkAppId: number, userID: string): string {
  return `${sdkAppId} ${userID}`;
}

/** The length keeps the two UserIDs apart, whatever they hold. */
function friendKey(sdkAppId: number, owner: string, friend: string): string {
  return `${sdkAppId} ${owner.length} ${owner}${friend}`;
}
