import { BoundedMap } from "../../bounded-map.ts";
import type { Profile } from "../../descriptions/types.ts";
import type { FriendRow, RowChange } from "../../relations/row-change.ts";
import type { AppSettings, FriendList, ListedFriend } from "../../relations/snapshot.ts";
import { readFriend } from "./friend-row.ts";
import {
  type Counts,
  type NumberedList,
  nameIn,
  type Reading,
  readAccounts,
  readCounts,
  readLists,
  readSettings,
  readSizes,
} from "./read-rows.ts";

/** Rows as they stand in the file; recently read rows come from memory. */
export interface RowCache {
  /** Throws if the app has no world. */
  settings(sdkAppId: number): AppSettings;
  /** The profiles of the accounts that exist. */
  accounts(sdkAppId: number, userIDs: readonly string[]): Map<string, Profile>;
  /** The entries of the UserIDs that are friends. */
  friends(sdkAppId: number, owner: string, friends: readonly string[]): Map<string, ListedFriend>;
  /** The owner's lists without their members. */
  sizes(sdkAppId: number, owner: string): readonly FriendList[];
  /** The owner's lists with their members. */
  lists(sdkAppId: number, owner: string): readonly FriendList[];
  counts(sdkAppId: number, owner: string): Counts;
  /** What the cache has of an owner, for a write; it reads nothing. */
  known(sdkAppId: number, owner: string): KnownOwner;
  /** Must be called after every write. Of a write that failed, nothing stays known. */
  note(sdkAppId: number, changes: readonly RowChange[], outcome: "written" | "failed"): void;
  /** Must be called when a whole app is written or deleted, and when rows that were read are undone. */
  forgetAll(): void;
}

/** The owner's row and lists as the last reading call found them; no member if no call did. */
export interface KnownOwner {
  id?: number | undefined;
  lists?: readonly NumberedList[] | undefined;
}

/** How many rows of an app stay in the cache: a few megabytes. `friends` and `members` (of all lists together) count per owner. */
export const rowsKept = { accounts: 10_000, owners: 100, friends: 100, members: 1000 } as const;

/** What is known of one app; null where there is no such row. */
interface AppRows {
  settings?: AppSettings;
  accounts: BoundedMap<string, Profile | null>;
  owners: BoundedMap<string, OwnerRows>;
}

/** What is known of one friend table. */
interface OwnerRows {
  friends: BoundedMap<string, ListedFriend | null>;
  /** Without members, and with them. */
  sizes?: readonly NumberedList[] | undefined;
  lists?: readonly FriendList[] | undefined;
  counts?: Counts | undefined;
}

/** The cache is correct if it is called for each write: this process owns the file, so no other process can write. */
export function cacheRows(statements: Reading): RowCache {
  const apps = new Map<number, AppRows>();

  function settings(sdkAppId: number): AppSettings {
    const app = appIn(apps, sdkAppId);
    app.settings ??= readSettings(statements, sdkAppId);
    return app.settings;
  }

  function counts(sdkAppId: number, name: string): Counts {
    const owner = ownerIn(appIn(apps, sdkAppId), name);
    owner.counts ??= readCounts(statements, sdkAppId, name);
    return owner.counts;
  }

  function sizes(sdkAppId: number, name: string): readonly NumberedList[] {
    const owner = ownerIn(appIn(apps, sdkAppId), name);
    owner.sizes ??= readSizes(statements, counts(sdkAppId, name));
    return owner.sizes;
  }

  return {
    settings,
    counts,
    sizes,
    accounts(sdkAppId, userIDs) {
      const read = (unknown: readonly string[]) => readAccounts(statements, sdkAppId, unknown);
      return throughCache(appIn(apps, sdkAppId).accounts, userIDs, read);
    },
    friends(sdkAppId, owner, names) {
      const { id } = counts(sdkAppId, owner);
      if (id === undefined) return new Map();
      const { customFriendFields } = settings(sdkAppId);
      const read = (unknown: readonly string[]): [string, ListedFriend][] =>
        statements.friends.all(id, JSON.stringify(unknown)).map(([friend, row]) => {
          const { entry, lists } = readFriend(row, customFriendFields);
          return [friend, { entry, lists: lists.map((number) => nameIn(sizes(sdkAppId, owner), number)) }];
        });
      // An import reads past the cache, which has no room for it.
      if (names.length > rowsKept.friends) return new Map(read(names));
      return throughCache(ownerIn(appIn(apps, sdkAppId), owner).friends, names, read);
    },
    lists(sdkAppId, name) {
      const owner = ownerIn(appIn(apps, sdkAppId), name);
      const lists = owner.lists ?? readLists(statements, counts(sdkAppId, name), sizes(sdkAppId, name));
      const members = lists.reduce((sum, { size }) => sum + size, 0);
      if (members <= rowsKept.members) owner.lists = lists;
      return lists;
    },
    known(sdkAppId, name) {
      const owner = apps.get(sdkAppId)?.owners.get(name);
      return { id: owner?.counts?.id, lists: owner?.sizes };
    },
    note(sdkAppId, changes, outcome) {
      const app = appIn(apps, sdkAppId);
      for (const change of changes) {
        if (change.kind === "account") app.accounts.delete(change.owner);
        const owner = app.owners.get(change.owner);
        if (!owner) continue;
        if (change.kind === "friend") noteFriend(owner.friends, change, outcome === "written");
        // A new entry for an existing friend: lists and numbers stay.
        if (change.kind === "friend" && !change.isNew && owner.counts?.id !== undefined) continue;
        owner.sizes = undefined;
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

/** A row that was in memory stays there in its new form: to read it again would take a seventh of the next update. */
function noteFriend(rows: OwnerRows["friends"], { friend, entry, lists }: FriendRow, isWritten: boolean): void {
  if (isWritten && rows.get(friend)) rows.set(friend, { entry, lists });
  else rows.delete(friend);
}

/** The existing rows of these names; only rows that the cache doesn't have are read. */
function throughCache<Row>(
  cache: BoundedMap<string, Row | null>,
  names: readonly string[],
  read: (unknown: readonly string[]) => [name: string, row: Row][],
): Map<string, Row> {
  const found = new Map<string, Row>();
  const unknown: string[] = [];
  for (const name of names) {
    const row = cache.get(name);
    if (row) found.set(name, row);
    else if (row === undefined) unknown.push(name);
  }
  if (unknown.length === 0) return found;
  for (const [name, row] of read(unknown)) found.set(name, row);
  for (const name of unknown) cache.set(name, found.get(name) ?? null);
  return found;
}
