import type { Switches } from "@chat-friends/contract/switches";
import { limits } from "./limits.ts";
import type { RowChange } from "./row-change.ts";
import type { FriendEntry, ListedFriend, Needs, PendingRequest, Snapshot } from "./snapshot.ts";
import { currentSequence } from "./snapshot.ts";

type TableSwitches = Pick<Switches, "listsLeftEmpty" | "firstSequence" | "pendingLimit">;

/** How much must be read of the lists that friends may leave: the sizes, if an empty list is removed. */
export function listsThatMove({ listsLeftEmpty }: Pick<Switches, "listsLeftEmpty">): Needs["lists"] {
  return listsLeftEmpty === "removed" ? "sizes" : "names";
}

/**
 * From_Account's friends, lists and pending requests during the decision about a call.
 *
 * It starts with the snapshot and collects what the store has to write, so an item sees the changes of the items before it.
 */
export class FriendTable {
  readonly #owner: string;
  /** The friends that the call writes, each with its final row. */
  readonly #written = new Map<string, ListedFriend>();
  /** Sizes by list; counted only if empty lists are removed. */
  readonly #lists: Map<string, number>;
  readonly #pending: Set<string>;
  readonly #reversed: Set<string>;
  readonly #snapshot: Snapshot;
  readonly #switches: TableSwitches;
  readonly #changes: RowChange[] = [];
  #friendCount: number;
  #pendingCount: number;
  #listsChanged = false;

  constructor(owner: string, snapshot: Snapshot, switches: TableSwitches) {
    this.#owner = owner;
    this.#snapshot = snapshot;
    this.#switches = switches;
    this.#lists = new Map(snapshot.lists.map(({ name, size }) => [name, size]));
    this.#pending = new Set(snapshot.pending.keys());
    this.#reversed = new Set([...snapshot.otherSides].flatMap(([friend, { hasOwner }]) => (hasOwner ? friend : [])));
    this.#friendCount = snapshot.friendCount;
    this.#pendingCount = snapshot.pendingCount;
  }

  /** Everything the store has to write, each friend once; a call that changed lists raises the sequence by one. */
  get changes(): readonly RowChange[] {
    const changes = [...this.#changes];
    for (const [friend, { entry, lists }] of this.#written) {
      const isNew = !this.#snapshot.friends.has(friend);
      changes.push({ kind: "friend", owner: this.#owner, friend, isNew, entry, lists });
    }
    if (this.#listsChanged) {
      const sequence = currentSequence(this.#snapshot.sequence, this.#switches) + 1;
      changes.push({ kind: "sequence", owner: this.#owner, sequence });
    }
    return changes;
  }

  get(friend: string): ListedFriend | undefined {
    return this.#written.get(friend) ?? this.#snapshot.friends.get(friend);
  }

  get isFull(): boolean {
    return this.#friendCount >= limits.friends;
  }

  /** Whether the friend can be put into these lists and no others. */
  hasRoomForLists(friend: string, names: readonly string[]): boolean {
    const made = distinct(names.filter((name) => !this.#lists.has(name)));
    const hasRoom = this.#lists.size + made.length <= limits.lists;
    if (hasRoom || this.#switches.listsLeftEmpty === "stay") return hasRoom;
    const former = this.get(friend)?.lists ?? [];
    const removed = former.filter((list) => !names.includes(list) && this.#isRemovedWithout(list));
    return this.#lists.size + made.length - removed.length <= limits.lists;
  }

  isPending(friend: string): boolean {
    return this.#pending.has(friend);
  }

  /** Whether the number of waiting friend requests is at its limit. */
  isPendingFull(friend: string): boolean {
    const received = this.#snapshot.received.get(friend) ?? 0;
    return (this.#switches.pendingLimit === "receiver" ? received : this.#pendingCount) >= limits.pending;
  }

  /**
   * Writes the entry, and puts the friend into these lists and no others; lists that do not exist are made.
   *
   * Without names the friend stays in its lists.
   */
  put(friend: string, entry: FriendEntry, names?: readonly string[]): void {
    const known = this.get(friend);
    if (!known) this.#friendCount += 1;
    const former = known?.lists ?? [];
    this.#written.set(friend, { entry, lists: names ? this.#move(friend, former, names) : former });
    if (this.#pending.has(friend)) this.#settle(friend);
  }

  /** Notes a friend request, or replaces the request that waits already. */
  ask(friend: string, request: PendingRequest): void {
    if (!this.#pending.has(friend)) this.#pendingCount += 1;
    this.#pending.add(friend);
    this.#changes.push({ kind: "pending", owner: this.#owner, friend, request });
  }

  /** Whether the other side has From_Account as a friend. */
  isReversed(friend: string): boolean {
    return this.#reversed.has(friend);
  }

  isOtherFull(friend: string): boolean {
    return (this.#snapshot.otherSides.get(friend)?.friendCount ?? 0) >= limits.friends;
  }

  /** Writes From_Account into the other side's table. This also answers a request of the other side, if one waits. */
  putReverse(friend: string, entry: FriendEntry): void {
    this.#reversed.add(friend);
    this.#changes.push({ kind: "friend", owner: friend, friend: this.#owner, isNew: true, entry, lists: [] });
    this.#changes.push({ kind: "settled", owner: friend, friend: this.#owner });
  }

  /** Moves the friend from its former lists to these; gives them in the order of joining. */
  #move(friend: string, former: readonly string[], names: readonly string[]): readonly string[] {
    const joined = distinct(names).filter((list) => !former.includes(list));
    for (const list of former) if (!names.includes(list)) this.#leave(list, friend);
    for (const list of joined) this.#join(list, friend);
    return former.length === 0 ? joined : [...former.filter((list) => names.includes(list)), ...joined];
  }

  #isRemovedWithout(list: string): boolean {
    return this.#switches.listsLeftEmpty === "removed" && this.#lists.get(list) === 1;
  }

  #leave(list: string, friend: string): void {
    const isRemoved = this.#isRemovedWithout(list);
    this.#changeLists({ kind: "left", owner: this.#owner, list, friend });
    this.#lists.set(list, (this.#lists.get(list) ?? 0) - 1);
    if (!isRemoved) return;
    this.#lists.delete(list);
    this.#changeLists({ kind: "unlisted", owner: this.#owner, list });
  }

  #join(list: string, friend: string): void {
    if (!this.#lists.has(list)) this.#changeLists({ kind: "list", owner: this.#owner, list });
    this.#lists.set(list, (this.#lists.get(list) ?? 0) + 1);
    // Members that join the same list one after the other are one change: an import can have a thousand of them.
    const last = this.#changes.at(-1);
    if (last?.kind === "joined" && last.list === list) last.friends.push(friend);
    else this.#changeLists({ kind: "joined", owner: this.#owner, list, friends: [friend] });
  }

  #settle(friend: string): void {
    this.#pending.delete(friend);
    this.#pendingCount -= 1;
    this.#changes.push({ kind: "settled", owner: this.#owner, friend });
  }

  #changeLists(change: RowChange): void {
    this.#listsChanged = true;
    this.#changes.push(change);
  }
}

/** The names, each once. */
function distinct(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)];
}
