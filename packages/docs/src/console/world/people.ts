import type { World } from "@chat-friends/sandbox";

/** A friend in somebody's table. */
export interface FriendRow {
  To_Account: string;
  Remark: string | undefined;
  lists: readonly string[];
  /** Whether the friendship also exists in the other direction. */
  isMutual: boolean;
}

/** A friend list. */
export interface ListRow {
  name: string;
  members: readonly string[];
}

/** A friend request that waits for an answer. */
export interface PendingRow {
  To_Account: string;
  AddWording: string | undefined;
}

/** What belongs to one UserID. */
export interface Person {
  userID: string;
  /** The sequence of the friend lists, which group_get returns as CurrentSequence. */
  sequence: number;
  friends: readonly FriendRow[];
  lists: readonly ListRow[];
  pending: readonly PendingRow[];
  blocked: readonly string[];
}

/** Everybody who has a friend, a list, a request or a blocklist, by UserID. */
export function peopleOf(world: World): Person[] {
  const { friends = [], lists = {}, pending = [], sequences = {}, blocklists = {} } = world;
  const pairs = new Set(friends.map(({ From_Account, To_Account }) => pair(From_Account, To_Account)));
  const owners = new Set([
    ...[...friends, ...pending].map(({ From_Account }) => From_Account),
    ...Object.keys(lists),
    ...Object.keys(blocklists),
    ...Object.keys(sequences),
  ]);
  return [...owners].sort().map((userID) => ({
    userID,
    sequence: own(sequences, userID) ?? 0,
    friends: friends
      .filter(({ From_Account }) => From_Account === userID)
      .map(({ To_Account, Remark, GroupName = [] }) => ({
        To_Account,
        Remark,
        lists: GroupName,
        isMutual: pairs.has(pair(To_Account, userID)),
      })),
    lists: (own(lists, userID) ?? []).map((list) =>
      typeof list === "string" ? { name: list, members: [] } : { name: list.GroupName, members: list.To_Account },
    ),
    pending: pending
      .filter(({ From_Account }) => From_Account === userID)
      .map(({ To_Account, AddWording }) => ({ To_Account, AddWording })),
    blocked: own(blocklists, userID) ?? [],
  }));
}

/** A UserID may have the same name as a member that every object has. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}

function pair(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
