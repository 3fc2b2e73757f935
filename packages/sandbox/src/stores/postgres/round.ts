import type { Profile } from "../../descriptions/types.ts";
import type { RowChange } from "../../relations/row-change.ts";
import type { Needs, Snapshot } from "../../relations/snapshot.ts";
import type { AppRows } from "./app-rows.ts";
import { OwnerRows } from "./owner-rows.ts";

/** A call that waits for its decision and for the commit. */
export interface WaitingCall {
  needs: Needs;
  /** The rows to write. It decides again if another process wrote first. */
  decide(snapshot: Snapshot): readonly RowChange[];
  /** Answers with the last decision. */
  resolve(): void;
  reject(error: unknown): void;
  /** Until when it may be tried, in milliseconds of `performance.now()`. */
  deadline: number;
}

/** Until when all of these calls may be tried: as long as the first of them. */
export function deadlineOf(calls: readonly WaitingCall[]): number {
  return Math.min(...calls.map((call) => call.deadline));
}

/** The rows that the calls of a round see and change, one call after the other. No other round of this process has them now. */
export class Round {
  readonly app: Pick<AppRows, "settings" | "state">;
  readonly owners = new Map<string, OwnerRows>();
  readonly accounts = new Map<string, Profile | null>();
  /** Whether an owner blocks a UserID, as far as a call asked. */
  readonly blocked = new Map<string, Map<string, boolean>>();
  /** Requests that a UserID has received. */
  readonly received = new Map<string, number>();
  /** New accounts and blocklists. Only a control write has them. */
  readonly newAccounts = new Map<string, Profile>();
  readonly newBlocklists = new Map<string, readonly string[]>();

  /** The shared state from now on. */
  newState: string | undefined;

  /** Whether a row is written that another value of a switch forbids, so that the switches must stay as they are until the commit. */
  needsSwitches = false;

  constructor(app: Pick<AppRows, "settings" | "state">) {
    this.app = app;
  }

  get isAppTouched(): boolean {
    return this.newState !== undefined || this.newAccounts.size > 0 || this.newBlocklists.size > 0;
  }

  owner(name: string): OwnerRows {
    const known = this.owners.get(name) ?? new OwnerRows();
    this.owners.set(name, known);
    return known;
  }

  snapshotFor({ owner, friends, otherSides, adds, received, ...needs }: Needs): Snapshot {
    const own = this.owner(owner);
    const blocks = (by: string, userID: string) => this.blocked.get(by)?.get(userID) === true;
    return {
      state: this.app.state,
      settings: this.app.settings,
      accounts: picked([owner, ...needs.accounts], (userID) => this.accounts.get(userID)),
      friends: picked(friends, (friend) => own.friends.get(friend)),
      friendCount: adds ? own.friendCount : 0,
      lists: own.listsFor(needs.lists),
      sequence: needs.lists === "none" ? 0 : own.sequence,
      pending: picked(adds ? friends : [], (friend) => own.requests.get(friend)),
      pendingCount: adds ? own.pendingCount : 0,
      blocked: new Set(otherSides.filter((userID) => blocks(owner, userID))),
      blockedBy: new Set(otherSides.filter((userID) => blocks(userID, owner))),
      otherSides: new Map(otherSides.map((userID) => [userID, this.#otherSide(userID, owner)])),
      received: received ? picked(otherSides, (userID) => this.received.get(userID)) : new Map(),
    };
  }

  /** Lets the calls that come later see the changes of a call. */
  apply(changes: readonly RowChange[], { received: guardsReceivers = false }: Pick<Needs, "received">): void {
    for (const change of changes) {
      this.needsSwitches ||= this.#dependsOnSwitch(change);
      if (change.kind === "account") this.newAccounts.set(change.owner, change.profile);
      else if (change.kind === "blocklist") this.newBlocklists.set(change.owner, change.blocked);
      else if (change.kind === "state") this.newState = change.state;
      else {
        const own = this.owner(change.owner);
        if (change.kind === "pending" || change.kind === "settled") this.#countReceived(change, own, guardsReceivers);
        own.apply(change);
      }
    }
  }

  #dependsOnSwitch(change: RowChange): boolean {
    if (change.kind === "pending") return true;
    if (change.kind !== "friend") return false;
    const { customFriendFields } = this.app.settings;
    const fields = Object.keys(change.entry.custom ?? {});
    return change.owner === change.friend || fields.some((field) => !customFriendFields.includes(field));
  }

  #otherSide(userID: string, owner: string) {
    const other = this.owner(userID);
    return { hasOwner: Boolean(other.friends.get(owner)), friendCount: other.friendCount };
  }

  /** The limit of the receiver is not guarded by the version of the sender, so the version of the receiver rises too. */
  #countReceived(
    { kind, friend }: { kind: "pending" | "settled"; friend: string },
    sender: OwnerRows,
    guards: boolean,
  ) {
    const before = sender.requests.get(friend) ? 1 : 0;
    const after = kind === "pending" ? 1 : 0;
    this.received.set(friend, (this.received.get(friend) ?? 0) + after - before);
    if (kind === "pending" && guards) this.owner(friend).isTouched = true;
  }
}

function picked<Value>(keys: readonly string[], find: (key: string) => Value | null | undefined): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const key of keys) {
    const value = find(key);
    if (value !== undefined && value !== null) found.set(key, value);
  }
  return found;
}
