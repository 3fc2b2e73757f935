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

/** Reads the rows a call needs. */
export function readSnapshot(statements: Statements, sdkAppId: number, settings: Settings, needs: Needs): Snapshot {
  const { owner } = needs;
  const friends = JSON.stringify(needs.friends);
  const others = JSON.stringify(needs.otherSides);
  const hasFriends = needs.friends.length > 0;
  const hasOthers = needs.otherSides.length > 0;
  const column = (rows: Record<string, unknown>[], name: string) => new Set(rows.map((row) => String(row[name])));
  return {
    settings,
    accounts: new Map(
      statements.accounts
        .all(sdkAppId, JSON.stringify([owner, ...needs.accounts]))
        .map((row) => [String(row["user_id"]), JSON.parse(String(row["profile"]))]),
    ),
    friends: hasFriends ? readFriends(statements, sdkAppId, owner, friends) : new Map(),
    friendCount: hasFriends ? Number(statements.friendCount.get(sdkAppId, owner)?.["count"]) : 0,
    lists: readLists(statements, sdkAppId, needs),
    sequence: Number(statements.sequence.get(sdkAppId, owner)?.["sequence"] ?? 0),
    pending: hasFriends ? column(statements.pending.all(sdkAppId, owner, friends), "friend") : new Set(),
    pendingCount: hasOthers ? Number(statements.pendingCount.get(sdkAppId, owner)?.["count"]) : 0,
    blocked: hasOthers ? column(statements.blocked.all(sdkAppId, owner, others), "user_id") : new Set(),
    blockedBy: hasOthers ? column(statements.blockedBy.all(sdkAppId, owner, others), "owner") : new Set(),
    otherSides: hasOthers ? readOthers(statements, sdkAppId, owner, others) : new Map(),
  };
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

function readLists(statements: Statements, sdkAppId: number, { owner, members }: Needs): FriendList[] {
  const rows = members ? statements.members.all(sdkAppId, owner) : [];
  return statements.lists.all(sdkAppId, owner).map(({ name, size }) => ({
    name: String(name),
    size: Number(size),
    members: rows.filter(({ list }) => list === name).map(({ friend }) => String(friend)),
  }));
}

function readOthers(statements: Statements, sdkAppId: number, owner: string, others: string): Map<string, OtherSide> {
  return new Map(
    statements.others
      .all(owner, sdkAppId, others)
      .map((row) => [String(row["owner"]), { hasOwner: row["has_owner"] === 1, friendCount: Number(row["count"]) }]),
  );
}
