import type { FriendList, Needs, OtherSide, PendingRequest, Snapshot } from "../../relations/snapshot.ts";
import type { RowCache } from "./row-cache.ts";
import type { Statements } from "./statements.ts";

/** Reads the rows a call needs. */
export function readSnapshot(statements: Statements, cache: RowCache, sdkAppId: number, needs: Needs): Snapshot {
  const { owner, adds } = needs;
  const hasOthers = needs.otherSides.length > 0;
  const hasLists = needs.lists !== "none";
  const counts = adds || hasLists ? cache.counts(sdkAppId, owner) : undefined;
  const [pendingCount] = (adds && statements.pendingCount.get(sdkAppId, owner)) || [0];
  const others = hasOthers ? JSON.stringify(needs.otherSides) : "";
  return {
    state: "",
    settings: cache.settings(sdkAppId),
    accounts: cache.accounts(sdkAppId, [owner, ...needs.accounts]),
    // A table that is known to be empty needs no look-up. An import of a graph begins with such a table.
    friends: adds && counts?.friends === 0 ? new Map() : cache.friends(sdkAppId, owner, needs.friends),
    friendCount: (adds && counts?.friends) || 0,
    lists: readLists(cache, sdkAppId, needs),
    sequence: (hasLists && counts?.sequence) || 0,
    pending: pendingCount > 0 ? readPending(statements, sdkAppId, needs) : new Map(),
    pendingCount,
    blocked: textsIn(hasOthers ? statements.blocked.all(sdkAppId, owner, others) : []),
    blockedBy: textsIn(hasOthers ? statements.blockedBy.all(sdkAppId, owner, others) : []),
    otherSides: hasOthers ? readOthers(statements, sdkAppId, owner, others) : new Map(),
    received: new Map(needs.received ? statements.received.all(sdkAppId, others) : []),
  };
}

function readLists(cache: RowCache, sdkAppId: number, { owner, lists: detail }: Needs): readonly FriendList[] {
  switch (detail) {
    case "none":
      return [];
    case "names":
      return cache.sizes(sdkAppId, owner).map((list) => ({ ...list, size: 0 }));
    case "sizes":
      return cache.sizes(sdkAppId, owner);
    case "members":
      return cache.lists(sdkAppId, owner);
  }
}

function readOthers(statements: Statements, sdkAppId: number, owner: string, others: string): Map<string, OtherSide> {
  const rows = statements.others.all(sdkAppId, owner, others);
  return new Map(rows.map(([other, hasOwner, friendCount]) => [other, { hasOwner: hasOwner === 1, friendCount }]));
}

function readPending(statements: Statements, sdkAppId: number, { owner, friends }: Needs): Map<string, PendingRequest> {
  const rows = statements.pending.all(sdkAppId, owner, JSON.stringify(friends));
  return new Map(rows.map(([friend, request]) => [friend, JSON.parse(request)]));
}

function textsIn(rows: readonly [string][]): Set<string> {
  return new Set(rows.map(([text]) => text));
}
