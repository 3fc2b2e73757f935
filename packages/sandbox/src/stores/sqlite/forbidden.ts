import type { DatabaseSync } from "node:sqlite";
import type { Forbidden, ForbiddenRow } from "../../relations/forbidden.ts";
import { limits } from "../../relations/limits.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import { hasUndeclaredField } from "../../rules/custom-fields.ts";
import { readFriend } from "./friend-row.ts";

/** The first such row of the app ?1. One of them finds candidates only: `readFriend` tells which fields a row has. */
const queries: Record<Forbidden, string> = {
  // A row names a field by its tag only where the app has not declared it.
  undeclared: `
    SELECT owner.owner AS userID, friend, row FROM owner JOIN friend ON friend.owner = owner.id
    WHERE sdkappid = ?1 AND row LIKE '%Tag_SNS_Custom_%' ORDER BY owner.owner, friend`,
  oneself: `
    SELECT owner.owner AS userID, '' AS friend FROM owner JOIN friend ON friend.owner = owner.id AND friend = owner.owner
    WHERE sdkappid = ?1
    UNION ALL SELECT owner, '' FROM pending WHERE sdkappid = ?1 AND friend = owner
    ORDER BY userID LIMIT 1`,
  asked: `
    SELECT pending.owner AS userID, pending.friend FROM pending
    JOIN owner ON owner.sdkappid = ?1 AND owner.owner = pending.owner
    JOIN friend ON friend.owner = owner.id AND friend.friend = pending.friend
    WHERE pending.sdkappid = ?1 ORDER BY pending.owner, pending.friend LIMIT 1`,
  sent: overfull("owner"),
  received: overfull("friend"),
};

function overfull(side: "owner" | "friend"): string {
  return `SELECT ${side} AS userID, '' AS friend FROM pending WHERE sdkappid = ?1
    GROUP BY ${side} HAVING count(*) > ${limits.pending} ORDER BY ${side} LIMIT 1`;
}

/** Reads only what was asked for, one row after the other. */
export function findForbidden(
  database: DatabaseSync,
  sdkAppId: number,
  forbidden: Forbidden,
  settings: AppSettings,
): ForbiddenRow | undefined {
  for (const { userID, friend, row } of database.prepare(queries[forbidden]).iterate(sdkAppId)) {
    const isCandidate = forbidden === "undeclared";
    if (isCandidate && !hasUndeclaredField(readFriend(String(row), settings.customFriendFields).entry, settings))
      continue;
    return { userID: String(userID), friend: String(friend) };
  }
  return undefined;
}
