import type { DatabaseSync } from "node:sqlite";

const tables = ["app", "account", "blocked", "owner", "friend", "list", "member", "pending"];

/** Deletes every row of an app. This is rare, so its statements are prepared when it comes to it. */
export function clear(database: DatabaseSync, sdkAppId: number): void {
  for (const table of tables) database.prepare(`DELETE FROM ${table} WHERE sdkappid = ?`).run(sdkAppId);
}
