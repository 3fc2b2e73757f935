import type { DatabaseSync } from "node:sqlite";
import type { Profile } from "../../descriptions/types.ts";
import type { Contents, OwnerContents } from "../../relations/contents.ts";
import type { AppSettings, ListedFriend, PendingRequest } from "../../relations/snapshot.ts";
import { readFriend } from "./friend-row.ts";
import { readMembers } from "./list-chunks.ts";

type Row = Record<string, unknown>;

/** An owner's rows while they are read. */
interface Table {
  friends: Map<string, ListedFriend>;
  /** By number. */
  lists: Map<number, { name: string; chunks: string[] }>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

/** Reads all data of an app. This is rare, so its statements are prepared only when it happens. */
export function dump(database: DatabaseSync, sdkAppId: number, settings: AppSettings): Contents {
  const rows = (sql: string): Row[] => database.prepare(sql).all(sdkAppId);
  return {
    settings,
    accounts: readAccounts(database, sdkAppId),
    blocklists: readBlocklists(database, sdkAppId),
    owners: readOwners(rows, settings),
  };
}

export function readAccounts(database: DatabaseSync, sdkAppId: number): Map<string, Profile> {
  const rows = database
    .prepare("SELECT user_id, profile FROM account WHERE sdkappid = ? ORDER BY user_id")
    .all(sdkAppId);
  return new Map(rows.map((row) => [text(row, "user_id"), json(row, "profile")]));
}

export function readBlocklists(database: DatabaseSync, sdkAppId: number): Map<string, string[]> {
  const rows = database
    .prepare("SELECT owner, user_id FROM blocked WHERE sdkappid = ? ORDER BY owner, user_id")
    .all(sdkAppId);
  const blocklists = new Map<string, string[]>();
  for (const row of rows) entryOf(blocklists, text(row, "owner"), () => []).push(text(row, "user_id"));
  return blocklists;
}

function readOwners(rows: (sql: string) => Row[], { customFriendFields }: AppSettings): Map<string, OwnerContents> {
  const tables = new Map<string, Table>();
  const tableOf = (row: Row) => entryOf(tables, text(row, "owner"), newTable);
  for (const row of rows("SELECT owner, sequence FROM owner WHERE sdkappid = ?"))
    tableOf(row).sequence = number(row, "sequence");
  for (const row of rows(`SELECT owner.owner, number, name ${of("list")}, number`)) {
    tableOf(row).lists.set(number(row, "number"), { name: text(row, "name"), chunks: [] });
  }
  for (const row of rows(`SELECT owner.owner, list, members ${of("chunk")}, list, number`)) {
    tableOf(row).lists.get(number(row, "list"))?.chunks.push(text(row, "members"));
  }
  for (const row of rows(`SELECT owner.owner, friend, row ${of("friend")}, friend`)) {
    const { friends, lists: known } = tableOf(row);
    const { entry, lists } = readFriend(text(row, "row"), customFriendFields);
    const names = lists.map((each) => known.get(each)?.name ?? "");
    friends.set(text(row, "friend"), { entry, lists: names });
  }
  for (const row of rows("SELECT owner, friend, request FROM pending WHERE sdkappid = ? ORDER BY owner, friend")) {
    tableOf(row).pending.set(text(row, "friend"), json(row, "request"));
  }
  return new Map([...tables].map(([owner, table]) => [owner, { ...table, lists: listsIn(table) }]));
}

/** The rows of the app's owners in a table whose key is the owner's id. */
function of(table: string): string {
  return `FROM owner JOIN ${table} ON ${table}.owner = owner.id WHERE sdkappid = ? ORDER BY owner.owner`;
}

function listsIn({ lists }: Table) {
  return [...lists.values()].map(({ name, chunks }) => {
    const members = readMembers(chunks);
    return { name, size: members.length, members };
  });
}

function newTable(): Table {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence: 0 };
}

function text(row: Row, column: string): string {
  return String(row[column]);
}

function number(row: Row, column: string): number {
  return Number(row[column]);
}

function json(row: Row, column: string) {
  return JSON.parse(text(row, column));
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
