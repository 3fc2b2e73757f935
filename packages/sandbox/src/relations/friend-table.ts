import type { Change } from "./change.ts";
import { limits } from "./limits.ts";
import type { FriendEntry, ListedFriend, PendingRequest, Snapshot } from "./snapshot.ts";

/**
 * From_Account's friends, lists and pending requests while a call is decided.
 *
 * Starts as the snapshot stands, so that an item sees what the items before it did, and collects what the store has to write.
 */
export class FriendTable {
  readonly #owner: string;
  readonly #friends: Map<string, ListedFriend>;
  readonly #lists: Set<string>;
  readonly #pending: Set<string>;
  readonly #snapshot: Snapshot;
  readonly #changes: Change[] = [];
  #friendCount: number;
  #pendingCount: number;
  #listsChanged = false;

  constructor(owner: string, snapshot: Snapshot) {
    this.#owner = owner;
    this.#snapshot = snapshot;
    this.#friends = new Map(snapshot.friends);
    this.#lists = new Set(snapshot.lists.map(({ name }) => name));
    this.#pending = new Set(snapshot.pending);
    this.#friendCount = snapshot.friendCount;
    this.#pendingCount = snapshot.pendingCount;
  }

  /** Everything the store has to write; a call that changed lists raises the sequence by one. */
  get changes(): readonly Change[] {
    if (!this.#listsChanged) return this.#changes;
    return [...this.#changes, { kind: "sequence", owner: this.#owner, sequence: this.#snapshot.sequence + 1 }];
  }

  get(friend: string): ListedFriend | undefined {
    return this.#friends.get(friend);
  }

  get isFull(): boolean {
    return this.#friendCount >= limits.friends;
  }

  hasRoomForLists(names: readonly string[]): boolean {
    const made = new Set(names.filter((name) => !this.#lists.has(name)));
    return this.#lists.size + made.size <= limits.lists;
  }

  isPending(friend: string): boolean {
    return this.#pending.has(friend);
  }

  get isPendingFull(): boolean {
    return this.#pendingCount >= limits.pending;
  }

  /** Writes the entry; a friend stays in the lists it was in. */
  put(friend: string, entry: FriendEntry): void {
    const known = this.#friends.get(friend);
    if (!known) this.#friendCount += 1;
    this.#friends.set(friend, { entry, lists: known?.lists ?? [] });
    this.#changes.push({ kind: "friend", owner: this.#owner, friend, entry });
    if (this.#pending.has(friend)) this.#settle(friend);
  }

  /** Puts the friend into these lists and no others; lists that do not exist are made. */
  setLists(friend: string, names: readonly string[]): void {
    const known = this.#friends.get(friend);
    if (!known) throw new Error("only a friend can be put into lists");
    const wanted = new Set(names);
    const left = known.lists.filter((list) => !wanted.has(list));
    const joined = [...wanted].filter((list) => !known.lists.includes(list));
    for (const list of left) this.#changeLists({ kind: "left", owner: this.#owner, list, friend });
    for (const list of joined) {
      if (!this.#lists.has(list)) this.#changeLists({ kind: "list", owner: this.#owner, list });
      this.#lists.add(list);
      this.#changeLists({ kind: "joined", owner: this.#owner, list, friend });
    }
    this.#friends.set(friend, { entry: known.entry, lists: [...wanted] });
  }

  /** Notes a friend request, or refreshes the one that waits already. */
  ask(friend: string, request: PendingRequest): void {
    if (!this.#pending.has(friend)) this.#pendingCount += 1;
    this.#pending.add(friend);
    this.#changes.push({ kind: "pending", owner: this.#owner, friend, request });
  }

  /** Whether the other side has From_Account as a friend. */
  isReversed(friend: string): boolean {
    return this.#snapshot.otherSides.get(friend)?.hasOwner === true;
  }

  isOtherFull(friend: string): boolean {
    return (this.#snapshot.otherSides.get(friend)?.friendCount ?? 0) >= limits.friends;
  }

  /** Writes From_Account into the other side's table, which answers a request of the other side that may wait. */
  putReverse(friend: string, entry: FriendEntry): void {
    this.#changes.push({ kind: "friend", owner: friend, friend: this.#owner, entry });
    this.#changes.push({ kind: "settled", owner: friend, friend: this.#owner });
  }

  #settle(friend: string): void {
    this.#pending.delete(friend);
    this.#pendingCount -= 1;
    this.#changes.push({ kind: "settled", owner: this.#owner, friend });
  }

  #changeLists(change: Change): void {
    this.#listsChanged = true;
    this.#changes.push(change);
  }
}
