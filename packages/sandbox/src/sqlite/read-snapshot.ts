import type {
  FriendEntry,
  FriendList,
  ListedFriend,
  Needs,
  OtherSide,
  Settings,
  Snapshot,
} from "../relations/snapshot.ts";
import type { Statements } from "./statements.ts";

type Row = Record<string, unknown>;

/** Reads the rows a call needs. */
export function readSnapshot(statements: Statements, sdkAppId: number, settings: Settings, needs: Needs): Snapshot {
  const { owner, adds } = needs;
  const friends = JSON.stringify(needs.friends);
  const others = JSON.stringify(needs.otherSides);
  const hasFriends = needs.friends.length > 0;
  const hasOthers = needs.otherSides.length > 0;
  const hasLists = needs.lists !== "none";
  return {
    settings,
    accounts: readAccounts(statements, sdkAppId, needs),
    friends: hasFriends ? readFriends(statements, sdkAppId, owner, friends) : new Map(),
    friendCount: adds ? numberIn(statements.friendCount.get(sdkAppId, owner), "count") : 0,
    lists: hasLists ? readLists(statements, sdkAppId, needs) : [],
    sequence: hasLists ? numberIn(statements.sequence.get(sdkAppId, owner), "sequence") : 0,
    pending: textsIn(adds ? statements.pending.all(sdkAppId, owner, friends) : [], "friend"),
    pendingCount: adds ? numberIn(statements.pendingCount.get(sdkAppId, owner), "count") : 0,
    blocked: textsIn(hasOthers ? statements.blocked.all(sdkAppId, owner, others) : [], "user_id"),
    blockedBy: textsIn(hasOthers ? statements.blockedBy.all(sdkAppId, owner, others) : [], "owner"),
    otherSides: hasOthers ? readOthers(statements, sdkAppId, owner, others) : new Map(),
  };
}

function readAccounts(statements: Statements, sdkAppId: number, { owner, accounts }: Needs): Snapshot["accounts"] {
  const rows = statements.accounts.all(sdkAppId, JSON.stringify([owner, ...accounts]));
  return new Map(rows.map((row) => [String(row["user_id"]), JSON.parse(String(row["profile"]))]));
}

function readFriends(
  statements: Statements,
  sdkAppId: number,
  owner: string,
  friends: string,
): Map<string, ListedFriend> {
  const listed = new Map<string, { entry: FriendEntry; lists: string[] }>();
  for (const row of statements.friends.all(sdkAppId, owner, friends)) {
    listed.set(String(row["friend"]), { entry: JSON.parse(String(row["entry"])), lists: [] });
  }
  for (const row of statements.memberships.all(sdkAppId, owner, friends)) {
    listed.get(String(row["friend"]))?.lists.push(String(row["list"]));
  }
  return listed;
}

function readLists(statements: Statements, sdkAppId: number, { owner, lists: detail }: Needs): FriendList[] {
  const rows = (detail === "names" ? statements.listNames : statements.lists).all(sdkAppId, owner);
  const members = detail === "members" ? statements.members.all(sdkAppId, owner) : [];
  const byName = new Map<unknown, string[]>(members.map(({ list, friends }) => [list, JSON.parse(String(friends))]));
  return rows.map((row) => ({
    name: String(row["name"]),
    size: numberIn(row, "size"),
    members: byName.get(String(row["name"])) ?? [],
  }));
}

function readOthers(statements: Statements, sdkAppId: number, owner: string, others: string): Map<string, OtherSide> {
  const rows = statements.others.all(sdkAppId, owner, others);
  return new Map(
    rows.map((row) => [
      String(row["owner"]),
      { hasOwner: row["has_owner"] === 1, friendCount: numberIn(row, "count") },
    ]),
  );
}

/** 0 where there is no row. */
function numberIn(row: Row | undefined, column: string): number {
  return Number(row?.[column] ?? 0);
}

function textsIn(rows: readonly Row[], column: string): Set<string> {
  return new Set(rows.map((row) => String(row[column])));
}
