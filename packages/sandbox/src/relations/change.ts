import type { FriendEntry, PendingRequest } from "./snapshot.ts";

/** One row to write; the changes of a call are written all or not at all. */
export type Change =
  | { kind: "friend"; owner: string; friend: string; entry: FriendEntry }
  | { kind: "list"; owner: string; list: string }
  | { kind: "joined"; owner: string; list: string; friend: string }
  | { kind: "left"; owner: string; list: string; friend: string }
  | { kind: "pending"; owner: string; friend: string; request: PendingRequest }
  | { kind: "settled"; owner: string; friend: string }
  | { kind: "sequence"; owner: string; sequence: number };
