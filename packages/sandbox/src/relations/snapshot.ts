import type { Switches } from "@chat-friends/contract/switches";
import type { Profile, World } from "../descriptions/types.ts";

/** What the owner of a friend table keeps about a friend, without the lists. */
export interface FriendEntry {
  Remark?: string;
  /** Unix seconds. */
  RemarkTime?: number;
  AddSource?: string;
  AddWording?: string;
  /** Unix seconds. */
  AddTime: number;
  /** Custom fields by tag. */
  custom?: Record<string, string | number>;
}

/** A friend request that waits for the other side. */
export interface PendingRequest {
  AddSource?: string;
  AddWording?: string;
  /** Unix seconds. */
  time: number;
}

/** A friend entry with the names of the lists that hold the friend, in the order of joining. */
export interface ListedFriend {
  entry: FriendEntry;
  lists: readonly string[];
}

/** A friend list; `members` are in the order of joining. If they were not asked for, `size` is 0 and `members` is empty. */
export interface FriendList {
  name: string;
  size: number;
  members: readonly string[];
}

/** The state of the other side of a mutual friendship. */
export interface OtherSide {
  hasOwner: boolean;
  friendCount: number;
}

/** The part of a world that is the same for all its accounts. */
export type AppSettings = Required<
  Pick<World, "customFriendFields" | "customProfileFields" | "defaultAllowType" | "scripted">
>;

/** The rows that a call must see; other rows are empty or 0 in its snapshot. */
export interface Needs {
  /** From_Account: all rows except `accounts` and `otherSides` are the owner's. */
  owner: string;
  /** UserIDs whose account is looked up, in addition to the owner's. */
  accounts: readonly string[];
  /** Friends whose entries are looked up, with the lists that hold them. */
  friends: readonly string[];
  /** Which part of the owner's lists and sequence is read. */
  lists: "none" | "names" | "sizes" | "members";
  /** Whether the call may add friends. Then it must see how full the table is, and which of `friends` have a request already. */
  adds: boolean;
  /** UserIDs whose own friend table and blocklist are looked up, and whether the owner blocks them. */
  otherSides: readonly string[];
  /** The reply is known, and nothing is written: the call only asks whether the app is still the one that it was answered for. */
  isSettled?: boolean;
  /** Also counts the pending requests to `otherSides`. This reads all pending requests of the app. */
  received?: boolean;
}

/** Asks for no row. A control write adds the rows that it must see. */
export const noNeeds: Needs = {
  owner: "",
  accounts: [],
  friends: [],
  lists: "none",
  adds: false,
  otherSides: [],
  received: false,
};

/** The rows that a call asked for, at the moment of the decision. */
export interface Snapshot {
  /** The app's shared state; empty if the store belongs to one process. */
  state: string;
  settings: AppSettings;
  /** Profiles of the accounts that exist, the owner's among them. */
  accounts: ReadonlyMap<string, Profile>;
  friends: ReadonlyMap<string, ListedFriend>;
  friendCount: number;
  /** All lists of the owner, in the order of creation. */
  lists: readonly FriendList[];
  sequence: number;
  /** The owner's pending requests to UserIDs among `friends`. */
  pending: ReadonlyMap<string, PendingRequest>;
  pendingCount: number;
  /** UserIDs among `otherSides` in the owner's blocklist. */
  blocked: ReadonlySet<string>;
  /** UserIDs among `otherSides` whose blocklist has the owner. */
  blockedBy: ReadonlySet<string>;
  otherSides: ReadonlyMap<string, OtherSide>;
  /** Number of pending requests that UserIDs among `otherSides` have received. No entry means 0. */
  received: ReadonlyMap<string, number>;
}

/** The sequence of a user's lists; 0 in the store means that the lists never changed. */
export function currentSequence(stored: number, { firstSequence }: Pick<Switches, "firstSequence">): number {
  return stored === 0 ? Number(firstSequence) : stored;
}
