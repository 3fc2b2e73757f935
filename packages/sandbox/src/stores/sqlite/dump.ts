import type { DatabaseSync } from "node:sqlite";
import type { Contents, OwnerContents } from "../../relations/contents.ts";
import type { AppSettings, ListedFriend, PendingRequest } from "../../relations/snapshot.ts";

type Row = Record<string, unknown>;

/** An owner's rows while they are read. */
interface Table {
  friends: Map<string, ListedFriend>;
  /** Members by list. */
  lists: Map<string, string[]>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

/** Reads everything kept of an app. This is rare, so its statements are prepared when it comes to it. */
export function dump(database: DatabaseSync, sdkAppId: number, settings: AppSettings): Contents {
  const rowsOf = (table: string, order: string): Row[] =>
    database.prepare(`SELECT * FROM ${table} WHERE sdkappid = ? ORDER BY ${order}`).all(sdkAppId);
  const accounts = rowsOf("account", "user_id").map((row) => [text(row, "user_id"), json(row, "profile")] as const);
  const blocklists = new Map<string, string[]>();
  for (const row of rowsOf("blocked", "owner, user_id")) {
    entryOf(blocklists, text(row, "owner"), () => []).push(text(row, "user_id"));
  }
  return { settings, accounts: new Map(accounts), blocklists, owners: readOwners(rowsOf) };
}

function readOwners(rowsOf: (table: string, order: string) => Row[]): Map<string, OwnerContents> {
  const tables = new Map<string, Table>();
  const tableOf = (row: Row) => entryOf(tables, text(row, "owner"), newTable);
  for (const row of rowsOf("friend", "owner, friend")) {
    tableOf(row).friends.set(text(row, "friend"), { entry: json(row, "entry"), lists: json(row, "lists") });
  }
  for (const row of rowsOf("list", "id")) tableOf(row).lists.set(text(row, "name"), []);
  for (const row of rowsOf("member", "id")) tableOf(row).lists.get(text(row, "list"))?.push(text(row, "friend"));
  for (const row of rowsOf("pending", "owner, friend")) {
    tableOf(row).pending.set(text(row, "friend"), json(row, "request"));
  }
  for (const row of rowsOf("owner", "owner")) tableOf(row).sequence = Number(row["sequence"]);
  return new Map([...tables].map(([owner, table]) => [owner, { ...table, lists: listsIn(table) }]));
}

function listsIn({ lists }: Table) {
  return [...lists].map(([name, members]) => ({ name, size: members.length, members }));
}

function newTable(): Table {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence: 0 };
}

function text(row: Row, column: string): string {
  return String(row[column]);
}

function json(row: Row, column: string) {
  return JSON.parse(text(row, column));
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
