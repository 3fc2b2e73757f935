import type { Profile } from "../descriptions/types.ts";
import type { RowChange } from "../relations/row-change.ts";
import type { AppSettings, ListedFriend, PendingRequest } from "../relations/snapshot.ts";
import type { WorldRows } from "../world/rows.ts";

/** One app's rows. */
export interface App {
  settings: AppSettings;
  accounts: Map<string, Profile>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists: Map<string, Set<string>>;
  owners: Map<string, Owner>;
}

/** The data of one friend table. */
export interface Owner {
  friends: Map<string, ListedFriend>;
  /** Members by list. The lists of a friend also stand in its row, so neither direction needs a search. */
  lists: Map<string, Set<string>>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

/** The app with the rows of a world. */
export function appFrom({ settings, changes }: WorldRows): App {
  const app: App = { settings, accounts: new Map(), blocklists: new Map(), owners: new Map() };
  for (const change of changes) apply(change, app);
  return app;
}

/** Writes one row. */
export function apply(change: RowChange, app: App): void {
  if (change.kind === "account") {
    app.accounts.set(change.owner, change.profile);
    return;
  }
  if (change.kind === "blocklist") {
    app.blocklists.set(change.owner, new Set(change.blocked));
    return;
  }
  if (change.kind === "state") return;
  const owner = entryOf(app.owners, change.owner, newOwner);
  switch (change.kind) {
    case "friend":
      owner.friends.set(change.friend, { entry: change.entry, lists: change.lists });
      return;
    case "list":
      owner.lists.set(change.list, new Set());
      return;
    case "unlisted":
      owner.lists.delete(change.list);
      return;
    case "joined":
      for (const friend of change.friends) owner.lists.get(change.list)?.add(friend);
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

export function newOwner(): Owner {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence: 0 };
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
