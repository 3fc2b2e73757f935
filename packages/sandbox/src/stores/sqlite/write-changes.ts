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

/** What the changes come to in one owner's friend table. */
interface TableChanges {
  friends: FriendRow[];
  /** Number of friends that are new. */
  added: number;
  sequence: number | null;
}

/** Writes these rows, and the number of friends that they add to their owners. What is `known` of an owner is not read again. */
export function writeChanges(
  statements: Statements,
  { sdkAppId, settings }: App,
  changes: readonly RowChange[],
  known: (owner: string) => KnownOwner = () => ({}),
): void {
  const byOwner = changesByOwner(changes);
  const tables = new Map<string, TableWriter>();
  for (const [owner, { added, sequence }] of byOwner) {
    const { id, lists } = known(owner);
    const isCounted = added > 0 || sequence !== null;
    const [found] = isCounted ? [] : id === undefined ? (statements.owner.get(sdkAppId, owner) ?? []) : [id];
    const [made = 0] =
      found === undefined ? (statements.putOwner.get(sdkAppId, owner, added, sequence) ?? []) : [found];
    tables.set(owner, new TableWriter(statements, made, lists));
  }
  for (const change of changes) if (change.kind !== "friend") write(statements, sdkAppId, tables, change);
  // Friends come last: a friend's row names lists by their numbers, so the lists must have numbers by then.
  for (const [owner, { friends }] of byOwner) tables.get(owner)?.finish(friends, settings);
}

/** The changes of friend tables, and their sums. */
function changesByOwner(changes: readonly RowChange[]): Map<string, TableChanges> {
  const byOwner = new Map<string, TableChanges>();
  for (const change of changes) {
    if (!isOfTable(change)) continue;
    const { owner } = change;
    const table = byOwner.get(owner) ?? { friends: [], added: 0, sequence: null };
    byOwner.set(owner, table);
    if (change.kind === "sequence") table.sequence = change.sequence;
    if (change.kind !== "friend") continue;
    table.friends.push(change);
    if (change.isNew) table.added += 1;
  }
  return byOwner;
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
