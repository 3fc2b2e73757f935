import type { Needs } from "../../relations/snapshot.ts";
import type { AppRows } from "./app-rows.ts";
import type { Round } from "./round.ts";

/** Keys of rows to read. */
export interface Missing {
  /** By owner. */
  friends: Map<string, string[]>;
  /** By owner. */
  requests: Map<string, string[]>;
  lists: string[];
  members: string[];
  accounts: string[];
  blocked: [owner: string, userID: string][];
  received: string[];
}

/** What the calls must see and the round does not have yet. */
export function missingIn(round: Round, needs: readonly Needs[]): Missing {
  const missing: Missing = {
    friends: new Map(),
    requests: new Map(),
    lists: [],
    members: [],
    accounts: [],
    blocked: [],
    received: [],
  };
  /** Several calls may ask for the same row. */
  const asked = new Set<string>();
  const isNew = (...key: string[]) => {
    const before = asked.size;
    return asked.add(key.join("\0")).size > before;
  };
  const wantFriend = (owner: string, friend: string) => {
    if (!round.owner(owner).friends.has(friend) && isNew("friend", owner, friend))
      addTo(missing.friends, owner, friend);
  };
  const wantRequest = (owner: string, friend: string) => {
    if (!round.owner(owner).requests.has(friend) && isNew("request", owner, friend))
      addTo(missing.requests, owner, friend);
  };
  const wantBlocked = (owner: string, userID: string) => {
    if (!round.blocked.get(owner)?.has(userID) && isNew("blocked", owner, userID))
      missing.blocked.push([owner, userID]);
  };

  for (const { owner, friends, otherSides, adds, lists, received, accounts } of needs) {
    for (const userID of [owner, ...accounts])
      if (!round.accounts.has(userID) && isNew("account", userID)) missing.accounts.push(userID);
    if (owner === "") continue;
    const own = round.owner(owner);
    for (const friend of friends) {
      wantFriend(owner, friend);
      if (adds) wantRequest(owner, friend);
    }
    for (const other of otherSides) {
      wantFriend(other, owner);
      wantRequest(other, owner);
      wantBlocked(owner, other);
      wantBlocked(other, owner);
      if (received && !round.received.has(other) && isNew("received", other)) missing.received.push(other);
    }
    if (lists !== "none" && !own.lists && isNew("lists", owner)) missing.lists.push(owner);
    if (lists === "members" && !own.members && isNew("members", owner)) missing.members.push(owner);
  }
  return missing;
}

function addTo(known: Map<string, string[]>, owner: string, friend: string): void {
  const friends = known.get(owner);
  if (friends) friends.push(friend);
  else known.set(owner, [friend]);
}

/** In the order of the parameters of the statement. */
export function parametersOf({ sdkAppId, world }: AppRows, round: Round, missing: Missing): unknown[] {
  const { friends, requests, lists, members, accounts, blocked, received } = missing;
  return [
    ...[sdkAppId, world, [...round.owners.keys()], ...slicesOf(friends), ...slicesOf(requests)],
    ...[lists, members, accounts, blocked.map(([owner]) => owner), blocked.map(([, userID]) => userID), received],
  ];
}

/** Owners, from where to where the friends of each stand, and all friends. So an owner without friends costs no look-up. */
function slicesOf(keys: ReadonlyMap<string, readonly string[]>): [string[], number[], number[], string[]] {
  const to: number[] = [];
  for (const { length } of keys.values()) to.push((to.at(-1) ?? 0) + length);
  return [[...keys.keys()], to.map((_last, index) => (to[index - 1] ?? 0) + 1), to, [...keys.values()].flat()];
}
