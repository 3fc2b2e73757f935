import { BoundedMap } from "../../bounded-map.ts";
import type { Profile } from "../../descriptions/types.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import type { OwnerRows } from "./owner-rows.ts";

/** How many rows of an app stay in memory, a few megabytes; `friends` counts per owner. */
export const rowsKept = { accounts: 10_000, owners: 1000, friends: 100 } as const;

/**
 * What this process knows of an app. Other processes may have written since: a row counts only in a call whose trip to the database
 * returned the same version of the app, and of the owner.
 */
export interface AppRows {
  sdkAppId: number;
  /** Changes with each write to the app's row, its accounts or its blocklists. */
  version: number;
  /** The last write to the app's row. A database that went back may have the same version of another write. */
  token: string | null;
  world: number;
  settings: AppSettings;
  /** What the processes share beside rows. */
  state: string;
  /** Null for a UserID without an account. */
  accounts: BoundedMap<string, Profile | null>;
  owners: BoundedMap<string, OwnerRows>;
}

/** An app with its own row. Nothing else of it has been read. */
export function newAppRows(
  app: Pick<AppRows, "sdkAppId" | "version" | "token" | "world" | "settings" | "state">,
): AppRows {
  return { ...app, accounts: new BoundedMap(rowsKept.accounts), owners: new BoundedMap(rowsKept.owners) };
}

/** Keeps an owner's rows if they are few. An import reads and writes past this memory. */
export function keep(app: AppRows, owner: string, rows: OwnerRows): void {
  const members = [...(rows.lists?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
  if (rows.friends.size + rows.requests.size > rowsKept.friends || members > 10 * rowsKept.friends)
    app.owners.delete(owner);
  else app.owners.set(owner, rows);
}
