import type { Contents, OwnerContents } from "../../relations/contents.ts";
import type { AppSettings, FriendList, ListedFriend, PendingRequest } from "../../relations/snapshot.ts";
import type { Connection } from "./connection.ts";
import { ofOwners, readAccounts, readBlocklists } from "./questions.ts";
import type { Statement } from "./statement.ts";

/** An owner's rows while they are read. */
interface Table {
  friends: Map<string, ListedFriend>;
  lists: Map<string, string[]>;
  pending: Map<string, PendingRequest>;
  sequence: number;
}

const rows = <Row>(text: string): Statement<Row> => ({ name: "", text });

const queries = {
  owners: rows<[string, number]>("SELECT owner, sequence FROM owner WHERE world = $1::bigint"),
  lists: rows<[string, string]>(`SELECT t.owner, t.name ${ofOwners("list")} ORDER BY t.owner, t.number`),
  members: rows<[string, string, string]>(
    `SELECT t.owner, t.list, array_to_json(t.friends)::text ${ofOwners("member")} ORDER BY t.owner, t.pack`,
  ),
  friends: rows<[string, string, string]>(`SELECT t.owner, t.friend, t.entry ${ofOwners("friend")}`),
  pending: rows<[string, string, string]>(`SELECT t.owner, t.friend, t.request ${ofOwners("pending")}`),
};

/** Reads all data of a world. */
export async function dump(connection: Connection, world: number, settings: AppSettings): Promise<Contents> {
  const [accounts, blocklists, owners] = await Promise.all([
    readAccounts(connection, world),
    readBlocklists(connection, world),
    readOwners(connection, world),
  ]);
  return { settings, accounts, blocklists, owners };
}

async function readOwners(connection: Connection, world: number): Promise<Map<string, OwnerContents>> {
  const [owners, lists, members, friends, pending] = await Promise.all([
    connection.run(queries.owners, [world]),
    connection.run(queries.lists, [world]),
    connection.run(queries.members, [world]),
    connection.run(queries.friends, [world]),
    connection.run(queries.pending, [world]),
  ]);
  const tables = new Map(owners.map(([owner, sequence]) => [owner, newTable(sequence)]));
  for (const [owner, name] of lists) tables.get(owner)?.lists.set(name, []);
  for (const [owner, list, pack] of members)
    tables
      .get(owner)
      ?.lists.get(list)
      ?.push(...JSON.parse(pack));
  for (const [owner, friend, request] of pending) tables.get(owner)?.pending.set(friend, JSON.parse(request));
  for (const [owner, friend, text] of friends) {
    const [entry, ...names] = JSON.parse(text);
    tables.get(owner)?.friends.set(friend, { entry, lists: names });
  }
  return new Map([...tables].map(([owner, table]) => [owner, contentsOf(table)]));
}

function newTable(sequence: number): Table {
  return { friends: new Map(), lists: new Map(), pending: new Map(), sequence };
}

function contentsOf({ lists, ...table }: Table): OwnerContents {
  const named = [...lists].map(([name, members]): FriendList => ({ name, size: members.length, members }));
  return { ...table, lists: named };
}
