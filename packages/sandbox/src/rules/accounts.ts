import type { Snapshot } from "../relations/snapshot.ts";
import type { DecisionContext } from "./operation.ts";

/** Whether the UserID is an account of the app. */
export function exists(userID: string, snapshot: Snapshot, { switches }: DecisionContext): boolean {
  return switches.accounts === "open" || snapshot.accounts.has(userID);
}

/** How the account answers friend requests. */
export function allowTypeOf(userID: string, snapshot: Snapshot): string {
  return String(snapshot.accounts.get(userID)?.["Tag_Profile_IM_AllowType"] ?? snapshot.settings.defaultAllowType);
}

/** Whether an admin has forbidden the account to send friend requests. */
export function mayNotAdd(userID: string, snapshot: Snapshot): boolean {
  return snapshot.accounts.get(userID)?.["Tag_Profile_IM_AdminForbidType"] === "AdminForbid_Type_SendOut";
}
