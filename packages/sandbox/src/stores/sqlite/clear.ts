import type { DatabaseSync } from "node:sqlite";

/** The tables of an app, and the tables of one owner. */
const ofApp = ["app", "account", "blocked", "pending", "owner"];
const ofOwner = ["friend", "list", "chunk"];

/** Deletes every row of an app. This is rare, so its statements are prepared only when it happens. */
export function clear(database: DatabaseSync, sdkAppId: number): void {
  for (const table of ofOwner) {
    database.prepare(`DELETE FROM ${table} WHERE owner IN (SELECT id FROM owner WHERE sdkappid = ?)`).run(sdkAppId);
  }
  for (const table of ofApp) database.prepare(`DELETE FROM ${table} WHERE sdkappid = ?`).run(sdkAppId);
}
