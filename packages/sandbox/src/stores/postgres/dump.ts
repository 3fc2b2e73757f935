import type { Contents, OwnerContents } from "../../relations/contents.ts";
import type { FriendList, ListedFriend, PendingRequest } from "../../relations/snapshot.ts";
import { NoWorldError } from "../store.ts";
import type { Connection } from "./connections.ts";
import type { Statement } from "./statement.ts";
import { statements } from "./statements.ts";

/** An owner's rows while they are read. */
interface Table {
  friends: Map<string, ListedFriend>;
  lists: Map<string, string[]>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

const rows = <Row>(text: string): Statement<Row> => ({ name: "", text });

/** The rows of the owners of world $1 in a table of theirs. */
const ofOwners = (table: string) =>
  `FROM owner o JOIN ${table} t ON t.owner = o.owner AND t.world = o.world WHERE o.world = $1::bigint`;

const queries = {
  accounts: rows<[string, string]>("SELECT user_id, profile FROM account WHERE world = $1::bigint"),
  blocked: rows<[string, string]>("SELECT owner, user_id FROM blocked WHERE world = $1::bigint"),
  owners: rows<[string, number]>("SELECT owner, sequence FROM owner WHERE world = $1::bigint"),
  lists: rows<[string, string]>(`SELECT t.owner, t.name ${ofOwners("list")} ORDER BY t.owner, t.number`),
  members: rows<[string, string, string]>(
    `SELECT t.owner, t.list, t.friend ${ofOwners("member")} ORDER BY t.owner, t.place`,
  ),
  friends: rows<[string, string, string]>(`SELECT t.owner, t.friend, t.entry ${ofOwners("friend")}`),
  pending: rows<[string, string, string]>(`SELECT t.owner, t.friend, t.request ${ofOwners("pending")}`),
};

/** Reads all data of an app, of one moment; throws if the app has no world. */
export async function dump(connection: Connection, sdkAppId: number): Promise<Contents> {
  await connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const [app] = await connection.run(statements.app, [sdkAppId]);
  if (!app) throw new NoWorldError(sdkAppId);
  const [world, , settings] = app;
  const [accounts, blocked, owners, lists, members, friends, pending] = await Promise.all([
    connection.run(queries.accounts, [world]),
    connection.run(queries.blocked, [world]),
    connection.run(queries.owners, [world]),
    connection.run(queries.lists, [world]),
    connection.run(queries.members, [world]),
    connection.run(queries.friends, [world]),
    connection.run(queries.pending, [world]),
  ]);
  await connection.command("COMMIT");

  const tables = new Map(owners.map(([owner, sequence]) => [owner, newTable(sequence)]));
  for (const [owner, name] of lists) tables.get(owner)?.lists.set(name, []);
  for (const [owner, list, friend] of members) tables.get(owner)?.lists.get(list)?.push(friend);
  for (const [owner, friend, request] of pending) tables.get(owner)?.pending.set(friend, JSON.parse(request));
  for (const [owner, friend, text] of friends) {
    const [entry, ...names] = JSON.parse(text);
    tables.get(owner)?.friends.set(friend, { entry, lists: names });
  }
  return {
    settings: JSON.parse(settings),
    accounts: new Map(accounts.map(([userID, profile]) => [userID, JSON.parse(profile)])),
    blocklists: blocklistsIn(blocked),
    owners: new Map([...tables].map(([owner, table]) => [owner, contentsOf(table)])),
  };
}

function blocklistsIn(blocked: readonly [string, string][]): Map<string, string[]> {
  const blocklists = new Map<string, string[]>();
  for (const [owner, userID] of blocked) blocklists.set(owner, [...(blocklists.get(owner) ?? []), userID]);
  return blocklists;
}

function newTable(sequence: number): Table {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence };
}

function contentsOf({ lists, ...table }: Table): OwnerContents {
  const named = [...lists].map(([name, members]): FriendList => ({ name, size: members.length, members }));
  return { ...table, lists: named };
}
