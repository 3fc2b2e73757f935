import type { DatabaseSync } from "node:sqlite";

/** What belongs to an app, and what to one of its owners. */
const ofApp = ["app", "account", "blocked", "pending", "owner"];
const ofOwner = ["friend", "list", "chunk"];

/** Deletes every row of an app. This is rare, so its statements are prepared when it comes to it. */
export function clear(database: DatabaseSync, sdkAppId: number): void {
  for (const table of ofOwner) {
    database.prepare(`DELETE FROM ${table} WHERE owner IN (SELECT id FROM owner WHERE sdkappid = ?)`).run(sdkAppId);
  }
  for (const table of ofApp) database.prepare(`DELETE FROM ${table} WHERE sdkappid = ?`).run(sdkAppId);
}
