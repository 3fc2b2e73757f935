import type { Profile } from "../descriptions/types.ts";
import type { AppSettings, FriendList, ListedFriend, PendingRequest } from "./snapshot.ts";

/** Everything that is kept of an app, as it stood at one moment. */
export interface Contents {
  settings: AppSettings;
  accounts: ReadonlyMap<string, Profile>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists: ReadonlyMap<string, readonly string[]>;
  owners: ReadonlyMap<string, OwnerContents>;
}

/** What belongs to one friend table. */
export interface OwnerContents {
  friends: ReadonlyMap<string, ListedFriend>;
  /** In the order of creation, with their members. */
  lists: readonly FriendList[];
  pending: ReadonlyMap<string, PendingRequest>;
  sequence: number;
}
