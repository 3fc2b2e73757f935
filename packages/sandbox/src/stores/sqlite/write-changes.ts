import type { RowChange } from "../../relations/row-change.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import type { Statements } from "./statements.ts";
import { TableWriter } from "./table-writer.ts";

/** The app that rows belong to. */
export interface App {
  sdkAppId: number;
  settings: AppSettings;
}

/** Writes these rows, and how many friends they add to their owners. */
export function writeChanges(statements: Statements, { sdkAppId, settings }: App, changes: readonly RowChange[]): void {
  const tables = openTables(statements, sdkAppId, changes);
  for (const change of changes) {
    const table = tables.get(change.owner);
    if (table) writeList(table, change);
    writeBeside(statements, sdkAppId, change);
  }
  for (const table of tables.values()) table.finish();
  // Last, since a friend's row names lists by numbers, which the lists must have by then.
  for (const change of changes) if (change.kind === "friend") tables.get(change.owner)?.putFriend(change, settings);
}

/** The friend tables that are written, by owner, with what is counted of them put right. */
function openTables(statements: Statements, sdkAppId: number, changes: readonly RowChange[]): Map<string, TableWriter> {
  const sums = new Map<string, { added: number; sequence: number | null }>();
  for (const change of changes) {
    if (!isOfTable(change)) continue;
    const sum = sums.get(change.owner) ?? { added: 0, sequence: null };
    if (change.kind === "friend" && change.isNew) sum.added += 1;
    if (change.kind === "sequence") sum.sequence = change.sequence;
    sums.set(change.owner, sum);
  }
  return new Map(
    [...sums].map(([owner, { added, sequence }]) => {
      const isCounted = added > 0 || sequence !== null;
      const [id] = (isCounted ? undefined : statements.owner.get(sdkAppId, owner)) ??
        statements.putOwner.get(sdkAppId, owner, added, sequence) ?? [0];
      return [owner, new TableWriter(statements, id)];
    }),
  );
}

function isOfTable({ kind }: RowChange): boolean {
  return ["friend", "list", "unlisted", "joined", "left", "sequence"].includes(kind);
}

function writeList(table: TableWriter, change: RowChange): void {
  switch (change.kind) {
    case "list":
      table.makeList(change.list);
      return;
    case "unlisted":
      table.removeList(change.list);
      return;
    case "joined":
      table.join(change.list, change.friends);
      return;
    case "left":
      table.leave(change.list, change.friend);
      return;
  }
}

/** Writes a row that is of no friend table. */
function writeBeside(statements: Statements, sdkAppId: number, change: RowChange): void {
  const { owner } = change;
  switch (change.kind) {
    case "account":
      statements.putAccount.run(sdkAppId, owner, JSON.stringify(change.profile));
      return;
    case "blocklist":
      statements.removeBlocked.run(sdkAppId, owner);
      for (const userID of change.blocked) statements.putBlocked.run(sdkAppId, owner, userID);
      return;
    case "pending":
      statements.putPending.run(sdkAppId, owner, change.friend, JSON.stringify(change.request));
      return;
    case "settled":
      statements.removePending.run(sdkAppId, owner, change.friend);
      return;
  }
}
