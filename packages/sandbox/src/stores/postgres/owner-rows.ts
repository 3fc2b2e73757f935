import type { RowChange } from "../../relations/row-change.ts";
import type { FriendList, ListedFriend, Needs, PendingRequest } from "../../relations/snapshot.ts";

/** A list without its members. */
export interface ListRow {
  /** In the order of creation. */
  number: number;
  size: number;
  /** How many members have ever joined: the place of the next one. */
  joined: number;
}

/** Who left a list and who joined it. A member who does both is in both. */
interface Moves {
  left: Set<string>;
  /** With the member's place, in the order of the places. */
  joined: Map<string, number>;
}

/** Keys of rows that changed; their values are in the owner's maps. */
interface Changed {
  /** Whether the row is new. */
  friends: Map<string, boolean>;
  requests: Set<string>;
  lists: Set<string>;
  /** By list. */
  members: Map<string, Moves>;
}

/** Changes of one owner's rows; changes of accounts and blocklists are not among them. */
export type OwnerChange = Exclude<RowChange, { kind: "account" | "blocklist" | "state" }>;

/**
 * What is known of one owner's rows, and what calls have changed in them since they were read.
 *
 * A key with null is known to have no row; a missing key is not known.
 */
export class OwnerRows {
  /** 0 if the owner has no row yet; -1 if it was not read. */
  version = -1;
  /** The last write; null if there was none. A database that went back may have the same version of another write. */
  token: string | null = null;
  friendCount = 0;
  pendingCount = 0;
  sequence = 0;
  readonly friends = new Map<string, ListedFriend | null>();
  readonly requests = new Map<string, PendingRequest | null>();
  /** In the order of creation. */
  lists: Map<string, ListRow> | undefined;
  /** By list, in the order of joining. */
  members: Map<string, Set<string>> | undefined;
  changed: Changed = unchanged();
  /** Whether calls changed rows about this owner, so that its version must rise. */
  isTouched = false;

  /** Notes that all that was changed is in the database now. */
  settle(token: string): void {
    if (this.isTouched) Object.assign(this, { version: this.version + 1, token });
    this.isTouched = false;
    this.changed = unchanged();
  }

  /** The owner's lists as far as a call needs them. */
  listsFor(detail: Needs["lists"]): FriendList[] {
    if (detail === "none") return [];
    return [...(this.lists ?? [])].map(([name, { size }]) => ({
      name,
      size: detail === "names" ? 0 : size,
      members: detail === "members" ? [...(this.members?.get(name) ?? [])] : [],
    }));
  }

  /** Undefined if the members were not read. */
  membersOf(list: string): Set<string> | undefined {
    if (!this.members) return undefined;
    const known = this.members.get(list) ?? new Set<string>();
    this.members.set(list, known);
    return known;
  }

  apply(change: OwnerChange): void {
    this.isTouched = true;
    switch (change.kind) {
      case "friend":
        if (!this.friends.get(change.friend)) this.friendCount += 1;
        this.friends.set(change.friend, { entry: change.entry, lists: change.lists });
        if (!this.changed.friends.has(change.friend)) this.changed.friends.set(change.friend, change.isNew);
        return;
      case "list":
        this.#makeList(change.list);
        return;
      case "unlisted":
        this.#known().delete(change.list);
        this.members?.delete(change.list);
        this.changed.lists.add(change.list);
        return;
      case "joined":
        for (const friend of change.friends) this.#join(change.list, friend);
        return;
      case "left":
        this.#leave(change.list, change.friend);
        return;
      case "pending":
        if (!this.requests.get(change.friend)) this.pendingCount += 1;
        this.requests.set(change.friend, change.request);
        this.changed.requests.add(change.friend);
        return;
      case "settled":
        if (this.requests.get(change.friend)) {
          this.pendingCount -= 1;
          this.changed.requests.add(change.friend);
        }
        this.requests.set(change.friend, null);
        return;
      case "sequence":
        this.sequence = change.sequence;
        return;
    }
  }

  #makeList(name: string): void {
    const lists = this.#known();
    const number = Math.max(0, ...[...lists.values()].map((list) => list.number)) + 1;
    lists.set(name, { number, size: 0, joined: 0 });
    this.changed.lists.add(name);
  }

  #join(name: string, friend: string): void {
    const list = this.#list(name);
    list.size += 1;
    list.joined += 1;
    this.membersOf(name)?.add(friend);
    this.#movesOf(name).joined.set(friend, list.joined);
  }

  #leave(name: string, friend: string): void {
    this.#list(name).size -= 1;
    this.members?.get(name)?.delete(friend);
    const { joined, left } = this.#movesOf(name);
    if (!joined.delete(friend)) left.add(friend);
  }

  #movesOf(list: string): Moves {
    this.changed.lists.add(list);
    const known = this.changed.members.get(list) ?? { left: new Set(), joined: new Map() };
    this.changed.members.set(list, known);
    return known;
  }

  #list(name: string): ListRow {
    const list = this.#known().get(name);
    if (!list) throw new Error(`there is no list ${name}`);
    return list;
  }

  #known(): Map<string, ListRow> {
    if (!this.lists) throw new Error("the lists were not read");
    return this.lists;
  }
}

function unchanged(): Changed {
  return { friends: new Map(), requests: new Set(), lists: new Set(), members: new Map() };
}
