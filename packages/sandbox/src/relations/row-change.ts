import type { Profile } from "../descriptions/types.ts";
import type { ListedFriend, PendingRequest } from "./snapshot.ts";

/** One row to write; the changes of a call are written all or not at all. */
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
  | { kind: "sequence"; owner: string; sequence: number };

/** An entry of a friend table as it stands after the call; `isNew` where the owner did not have the friend before it. */
export interface FriendRow extends ListedFriend {
  kind: "friend";
  owner: string;
  friend: string;
  isNew: boolean;
}

/** What a decision comes to: the answer to pass on, and the rows to write. */
export interface Decision<Answer> {
  reply: Answer;
  changes: readonly RowChange[];
}
