import type { Change } from "../relations/change.ts";
import type { FriendEntry, Needs, PendingRequest, Profile, Settings, Snapshot } from "../relations/snapshot.ts";
import type { WorldRows } from "../world/rows.ts";
import type { Store } from "./store.ts";

/** One app's rows. */
interface App {
  settings: Settings;
  accounts: Map<string, Profile>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists: Map<string, Set<string>>;
  owners: Map<string, Owner>;
}

/** What belongs to one friend table. */
interface Owner {
  friends: Map<string, FriendEntry>;
  /** Members by list. */
  lists: Map<string, Set<string>>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

/** A store that lives as long as the process. */
export function memoryStore(): Store {
  const apps = new Map<number, App>();
  return {
    async transact(sdkAppId, needs, decide) {
      const app = appOf(apps, sdkAppId);
      const { reply, changes } = decide(snapshotOf(app, needs));
      for (const change of changes) apply(change, app);
      return reply;
    },
    isEmpty: (sdkAppId) => !apps.has(sdkAppId),
    load(sdkAppId, rows) {
      apps.set(sdkAppId, appFrom(rows));
    },
    close() {
      apps.clear();
    },
  };
}

function appOf(apps: Map<number, App>, sdkAppId: number): App {
  const app = apps.get(sdkAppId);
  if (!app) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return app;
}

function appFrom({ settings, accounts, blocked, changes }: WorldRows): App {
  const app: App = { settings, accounts: new Map(accounts), blocklists: new Map(), owners: new Map() };
  for (const row of blocked) entryOf(app.blocklists, row.owner, () => new Set<string>()).add(row.blocked);
  for (const change of changes) apply(change, app);
  return app;
}

const nobody: Owner = { friends: new Map(), lists: new Map(), pending: new Map(), sequence: 0 };

function snapshotOf(app: App, needs: Needs): Snapshot {
  const { friends, lists, pending, sequence } = app.owners.get(needs.owner) ?? nobody;
  const blocklist = app.blocklists.get(needs.owner) ?? new Set();
  const listsOf = (friend: string) => [...lists].filter(([, members]) => members.has(friend)).map(([name]) => name);
  return {
    settings: app.settings,
    accounts: pick(app.accounts, [needs.owner, ...needs.accounts]),
    friends: new Map(
      [...pick(friends, needs.friends)].map(([friend, entry]) => [friend, { entry, lists: listsOf(friend) }]),
    ),
    friendCount: friends.size,
    lists: [...lists].map(([name, members]) => ({
      name,
      size: members.size,
      members: needs.members ? [...members] : [],
    })),
    sequence,
    pending: new Set(needs.friends.filter((friend) => pending.has(friend))),
    pendingCount: pending.size,
    blocked: new Set(needs.friends.filter((friend) => blocklist.has(friend))),
    blockedBy: new Set(needs.otherSides.filter((userID) => app.blocklists.get(userID)?.has(needs.owner))),
    otherSides: new Map(
      needs.otherSides.map((userID) => {
        const other = app.owners.get(userID) ?? nobody;
        return [userID, { hasOwner: other.friends.has(needs.owner), friendCount: other.friends.size }];
      }),
    ),
  };
}

function pick<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): Map<string, Value> {
  const picked = new Map<string, Value>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}

function apply(change: Change, app: App): void {
  const owner = entryOf(app.owners, change.owner, newOwner);
  switch (change.kind) {
    case "friend":
      owner.friends.set(change.friend, change.entry);
      return;
    case "list":
      owner.lists.set(change.list, new Set());
      return;
    case "joined":
      owner.lists.get(change.list)?.add(change.friend);
      return;
    case "left":
      owner.lists.get(change.list)?.delete(change.friend);
      return;
    case "pending":
      owner.pending.set(change.friend, change.request);
      return;
    case "settled":
      owner.pending.delete(change.friend);
      return;
    case "sequence":
      owner.sequence = change.sequence;
      return;
  }
}

function newOwner(): Owner {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence: 0 };
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
