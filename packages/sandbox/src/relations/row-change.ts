import type { Profile } from "../descriptions/types.ts";
import type { ListedFriend, PendingRequest } from "./snapshot.ts";

/** One row to write. Either all changes of a call are written or none. */
export type RowChange =
  | FriendRow
  | { kind: "account"; owner: string; profile: Profile }
  | { kind: "blocklist"; owner: string; blocked: readonly string[] }
  | { kind: "list"; owner: string; list: string }
  | { kind: "unlisted"; owner: string; list: string }
  | { kind: "joined"; owner: string; list: string; friends: string[] }
  | { kind: "left"; owner: string; list: string; friend: string }
  | { kind: "pending"; owner: string; friend: string; request: PendingRequest }
  | { kind: "settled"; owner: string; friend: string }
  | { kind: "sequence"; owner: string; sequence: number }
  /** The shared state of the app, as text. Only a shared store gets it. */
  | { kind: "state"; owner: ""; state: string };

/** An entry of a friend table after the call; `isNew` if the owner did not have the friend before. */
export interface FriendRow extends ListedFriend {
  kind: "friend";
  owner: string;
  friend: string;
  isNew: boolean;
}

/** The result of a decision: the answer, and the rows to write. */
export interface Decision<Answer> {
  reply: Answer;
  changes: readonly RowChange[];
}
