import type { Profile } from "../descriptions/types.ts";
import type { AppSettings, FriendList, ListedFriend, PendingRequest } from "./snapshot.ts";

/** All data of an app at one moment. */
export interface Contents {
  settings: AppSettings;
  accounts: ReadonlyMap<string, Profile>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists: ReadonlyMap<string, readonly string[]>;
  owners: ReadonlyMap<string, OwnerContents>;
}

/** The data of one friend table. */
export interface OwnerContents {
  friends: ReadonlyMap<string, ListedFriend>;
  /** In the order of creation, with their members. */
  lists: readonly FriendList[];
  pending: ReadonlyMap<string, PendingRequest>;
  sequence: number;
}
