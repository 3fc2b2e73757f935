import type { FriendRow, RowChange } from "../../relations/row-change.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import type { KnownOwner } from "./row-cache.ts";
import type { Statements } from "./statements.ts";
import { TableWriter } from "./table-writer.ts";

/** The app that rows belong to. */
export interface App {
  sdkAppId: number;
  settings: AppSettings;
}

/** Writes these rows, and the number of friends that they add to their owners. What is `known` of an owner is not read again. */
export function writeChanges(
  statements: Statements,
  { sdkAppId, settings }: App,
  changes: readonly RowChange[],
  known: (owner: string) => KnownOwner = () => ({}),
): void {
  const tables = openTables(statements, sdkAppId, changes, known);
  const friends: FriendRow[] = [];
  for (const change of changes) {
    if (change.kind === "friend") friends.push(change);
    else write(statements, sdkAppId, tables, change);
  }
  // Friends come last: a friend's row names lists by their numbers, so the lists must have numbers by then.
  // Sorted as in the file, neighbours go into the same page: a third less time for an import of a thousand.
  friends.sort((a, b) => (a.friend < b.friend ? -1 : 1));
  for (const friend of friends) tables.get(friend.owner)?.putFriend(friend, settings);
  for (const table of tables.values()) table.finish();
}

/** The friend tables that are written, by owner, with their counts corrected. */
function openTables(
  statements: Statements,
  sdkAppId: number,
  changes: readonly RowChange[],
  known: (owner: string) => KnownOwner,
): Map<string, TableWriter> {
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
      const { id, lists } = known(owner);
      const isCounted = added > 0 || sequence !== null;
      const [found] = isCounted ? [] : id === undefined ? (statements.owner.get(sdkAppId, owner) ?? []) : [id];
      const [made = 0] =
        found === undefined ? (statements.putOwner.get(sdkAppId, owner, added, sequence) ?? []) : [found];
      return [owner, new TableWriter(statements, made, lists)];
    }),
  );
}

/** Whether the change belongs to the owner's friend table. */
function isOfTable({ kind }: RowChange): boolean {
  switch (kind) {
    case "account":
    case "blocklist":
    case "pending":
    case "settled":
    case "state":
      return false;
    default:
      return true;
  }
}

/** Writes any row except a friend's; the number of friends and the sequence are written already. */
function write(
  statements: Statements,
  sdkAppId: number,
  tables: ReadonlyMap<string, TableWriter>,
  change: Exclude<RowChange, FriendRow>,
): void {
  const { owner } = change;
  switch (change.kind) {
    case "list":
      tables.get(owner)?.makeList(change.list);
      return;
    case "unlisted":
      tables.get(owner)?.removeList(change.list);
      return;
    case "joined":
      tables.get(owner)?.join(change.list, change.friends);
      return;
    case "left":
      tables.get(owner)?.leave(change.list, change.friend);
      return;
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
    case "state":
      return;
    case "settled":
      statements.removePending.run(sdkAppId, owner, change.friend);
      return;
  }
}
