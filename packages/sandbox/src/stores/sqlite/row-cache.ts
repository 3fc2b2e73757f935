import { BoundedMap } from "../../bounded-map.ts";
import type { Profile } from "../../descriptions/types.ts";
import type { RowChange } from "../../relations/row-change.ts";
import type { AppSettings, FriendList, ListedFriend } from "../../relations/snapshot.ts";
import type { Statements } from "./statements.ts";

/** Rows as they stand in the file; those read lately come from memory. */
export interface RowCache {
  /** Throws where the app has no world. */
  settings(sdkAppId: number): AppSettings;
  /** The profiles of those that exist. */
  accounts(sdkAppId: number, userIDs: readonly string[]): Map<string, Profile>;
  /** The entries of those that are friends. */
  friends(sdkAppId: number, owner: string, friends: readonly string[]): Map<string, ListedFriend>;
  /** The owner's lists with their members. */
  lists(sdkAppId: number, owner: string): readonly FriendList[];
  counts(sdkAppId: number, owner: string): Counts;
  /** Must be told of what is written. */
  forget(sdkAppId: number, changes: readonly RowChange[]): void;
  /** Must be called where whole apps are written or deleted, and where what was read is undone. */
  forgetAll(): void;
}

/** What is counted of an owner's table. */
export interface Counts {
  friends: number;
  sequence: number;
}

/** How many rows of an app are kept in mind: a few megabytes. `friends` and `members`, of all lists together, are of each owner. */
export const rowsKept = { accounts: 10_000, owners: 100, friends: 100, members: 1000 } as const;

type Reading = Pick<Statements, "settings" | "accounts" | "friends" | "listMembers" | "owner">;

/** What is known of one app. */
interface AppRows {
  settings?: AppSettings;
  accounts: BoundedMap<string, Profile>;
  owners: BoundedMap<string, OwnerRows>;
}

/** What is known of one friend table. */
interface OwnerRows {
  friends: BoundedMap<string, ListedFriend>;
  lists?: readonly FriendList[] | undefined;
  counts?: Counts | undefined;
}

/** What it holds is right as long as it is told of each write: no other process can write, since this one owns the file. */
export function cacheRows(statements: Reading): RowCache {
  const apps = new Map<number, AppRows>();

  return {
    settings(sdkAppId) {
      const app = appIn(apps, sdkAppId);
      app.settings ??= readSettings(statements, sdkAppId);
      return app.settings;
    },
    accounts(sdkAppId, userIDs) {
      const read = (missing: readonly string[]) => readAccounts(statements, sdkAppId, missing);
      return throughCache(appIn(apps, sdkAppId).accounts, userIDs, read);
    },
    friends(sdkAppId, owner, names) {
      const read = (missing: readonly string[]) => readFriends(statements, sdkAppId, owner, missing);
      // An import reads past the cache, which has no room for it.
      if (names.length > rowsKept.friends) return new Map(read(names));
      return throughCache(ownerIn(appIn(apps, sdkAppId), owner).friends, names, read);
    },
    lists(sdkAppId, name) {
      const owner = ownerIn(appIn(apps, sdkAppId), name);
      const lists = owner.lists ?? readLists(statements, sdkAppId, name);
      const members = lists.reduce((sum, { size }) => sum + size, 0);
      if (members <= rowsKept.members) owner.lists = lists;
      return lists;
    },
    counts(sdkAppId, name) {
      const owner = ownerIn(appIn(apps, sdkAppId), name);
      owner.counts ??= readCounts(statements, sdkAppId, name);
      return owner.counts;
    },
    forget(sdkAppId, changes) {
      const app = appIn(apps, sdkAppId);
      for (const change of changes) {
        if (change.kind === "account") app.accounts.delete(change.owner);
        const owner = app.owners.get(change.owner);
        if (!owner) continue;
        if (change.kind === "friend") owner.friends.delete(change.friend);
        owner.lists = undefined;
        owner.counts = undefined;
      }
    },
    forgetAll: () => apps.clear(),
  };
}

function appIn(apps: Map<number, AppRows>, sdkAppId: number): AppRows {
  const known = apps.get(sdkAppId);
  if (known) return known;
  const made: AppRows = { accounts: new BoundedMap(rowsKept.accounts), owners: new BoundedMap(rowsKept.owners) };
  apps.set(sdkAppId, made);
  return made;
}

function ownerIn({ owners }: AppRows, name: string): OwnerRows {
  const known = owners.get(name);
  if (known) return known;
  const made: OwnerRows = { friends: new BoundedMap(rowsKept.friends) };
  owners.set(name, made);
  return made;
}

/** The rows that there are of these names; only those that the cache lacks are read. */
function throughCache<Row>(
  cache: BoundedMap<string, Row>,
  names: readonly string[],
  read: (missing: readonly string[]) => [name: string, row: Row][],
): Map<string, Row> {
  const found = new Map<string, Row>();
  const missing: string[] = [];
  for (const name of names) {
    const row = cache.get(name);
    if (row) found.set(name, row);
    else missing.push(name);
  }
  if (missing.length === 0) return found;
  for (const [name, row] of read(missing)) {
    cache.set(name, row);
    found.set(name, row);
  }
  return found;
}

function readSettings(statements: Reading, sdkAppId: number): AppSettings {
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

function readLists(statements: Reading, sdkAppId: number, owner: string): FriendList[] {
  return statements.listMembers.all(sdkAppId, owner).map(([name, text]) => {
    const members: string[] = JSON.parse(text);
    return { name, size: members.length, members };
  });
}

function readCounts(statements: Reading, sdkAppId: number, owner: string): Counts {
  const [friends, sequence] = statements.owner.get(sdkAppId, owner) ?? [0, 0];
  return { friends, sequence };
}
