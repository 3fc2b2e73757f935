import type { RowChange } from "../../relations/row-change.ts";
import type { Statements } from "./statements.ts";

/** Writes these rows, and how many friends they add to their owners. */
export function writeChanges(statements: Statements, sdkAppId: number, changes: readonly RowChange[]): void {
  const added = new Map<string, number>();
  for (const change of changes) {
    writeChange(statements, sdkAppId, change);
    if (change.kind === "friend" && change.isNew) added.set(change.owner, (added.get(change.owner) ?? 0) + 1);
  }
  for (const [owner, count] of added) statements.addFriends.run(sdkAppId, owner, count);
}

function writeChange(statements: Statements, sdkAppId: number, change: RowChange): void {
  const { owner } = change;
  switch (change.kind) {
    case "account":
      statements.putAccount.run(sdkAppId, owner, JSON.stringify(change.profile));
      return;
    case "blocklist":
      statements.removeBlocked.run(sdkAppId, owner);
      for (const userID of change.blocked) statements.putBlocked.run(sdkAppId, owner, userID);
      return;
    case "friend": {
      const { friend, entry, lists } = change;
      statements.putFriend.run(sdkAppId, owner, friend, JSON.stringify(entry), JSON.stringify(lists));
      return;
    }
    case "list":
      statements.putList.run(sdkAppId, owner, change.list);
      return;
    case "unlisted":
      statements.removeList.run(sdkAppId, owner, change.list);
      return;
    case "joined":
      statements.putMembers.run(sdkAppId, owner, change.list, JSON.stringify(change.friends));
      return;
    case "left":
      statements.removeMember.run(sdkAppId, owner, change.list, change.friend);
      return;
    case "pending":
      statements.putPending.run(sdkAppId, owner, change.friend, JSON.stringify(change.request));
      return;
    case "settled":
      statements.removePending.run(sdkAppId, owner, change.friend);
      return;
    case "sequence":
      statements.putSequence.run(sdkAppId, owner, change.sequence);
      return;
  }
}
