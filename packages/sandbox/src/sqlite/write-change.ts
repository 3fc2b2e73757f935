import type { Change } from "../relations/change.ts";
import type { Statements } from "./statements.ts";

/** Writes one row. */
export function writeChange(statements: Statements, sdkAppId: number, change: Change): void {
  const { owner } = change;
  switch (change.kind) {
    case "friend":
      statements.putFriend.run(sdkAppId, owner, change.friend, JSON.stringify(change.entry));
      return;
    case "list":
      statements.putList.run(sdkAppId, owner, change.list);
      return;
    case "joined":
      statements.putMember.run(sdkAppId, owner, change.list, change.friend);
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
