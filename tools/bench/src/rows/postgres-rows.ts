import { writeFile } from "node:fs/promises";
import type { OperationId } from "@chat-friends/contract";
import { type PostgresServer, startPostgres } from "@chat-friends/testing/postgres";
import { circling, counting, posting, serve } from "../load.ts";
import type { Goal, Row } from "../row.ts";
import { type ServerProcess, startServerProcess } from "../server-process.ts";
import { makeFolder } from "../temporary-folder.ts";
import { friendGetList, friendImport, friendUpdate, groupGet } from "./requests.ts";
import { startSandbox } from "./sandbox-process.ts";
import { signedPath } from "./signed-call.ts";
import { benchWorld, importedNames, importers } from "./world.ts";

interface PostgresRow {
  operation: OperationId;
  title: string;
  /** What wrk sends; `first` is the number of the next user without friends. */
  lua(first: number): string;
  connections: number;
  /** Items of a call. */
  items?: number;
  goal: Goal;
}

const readers = 200;
const usersOfProcess = importers / 2;

/** The bodies of `readers` users in turn. */
function byManyOwners(request: object): string {
  const [before = "", after = ""] = JSON.stringify({ ...request, From_Account: "reader_|" }).split("|");
  return circling(before, readers, after);
}

const [beforeImporter = "", afterImporter = ""] = JSON.stringify(friendImport("importer_|")).split("|");

const rows: Record<string, PostgresRow> = {
  friend_get_list: {
    operation: "friend_get_list",
    title: "friend_get_list, 10 friends x 6 fields, 16 connections",
    lua: () => posting(JSON.stringify(friendGetList)),
    connections: 16,
    goal: { of: "ratio", need: 0.6, aim: 0.9 },
  },
  group_get: {
    operation: "group_get",
    title: "group_get, 2 lists x 10 members, 16 connections",
    lua: () => posting(JSON.stringify(groupGet)),
    connections: 16,
    goal: { of: "ratio", need: 0.5, aim: 0.8 },
  },
  friend_update: {
    operation: "friend_update",
    title: "friend_update, one item of one owner, 64 connections",
    lua: () => posting(JSON.stringify(friendUpdate)),
    connections: 64,
    goal: { of: "ratio", need: 0.5 },
  },
  "friend_update-many": {
    operation: "friend_update",
    title: `friend_update, one item of ${readers} owners in turn, 64 connections`,
    lua: () => byManyOwners(friendUpdate),
    connections: 64,
    goal: { of: "ratio", need: 0.3, aim: 1 },
  },
  friend_import: {
    operation: "friend_import",
    title: "friend_import, 1000 items a call into empty tables, 2 connections",
    lua: (first) => counting(beforeImporter, first, afterImporter),
    connections: 2,
    items: importedNames.length,
    goal: { of: "ratio", need: 0.5 },
  },
};

/** The sandbox on PostgreSQL, with that many processes, against one process on a SQLite file; both wait for the disk. */
async function postgresRow(
  { operation, title, lua, connections, items = 1, goal }: PostgresRow,
  processes: number,
): Promise<Row> {
  const database = await startPostgres({ fsync: "on" });
  const [ours, peer] = [await startOn(database, processes), await startSandbox("SQLite file")];
  const path = signedPath(operation);
  /** Each process has users of its own without friends. */
  const next = new Map([peer, ...ours].map((server, index) => [server, 1 + Math.max(0, index - 1) * usersOfProcess]));
  const load = async (server: ServerProcess) => {
    const first = next.get(server) ?? 1;
    const { perSecond, count } = await serve({ url: server.url + path, lua: lua(first), connections, seconds: 2 });
    // A call that was running when wrk stopped counts too.
    next.set(server, first + count + connections);
    return perSecond;
  };

  return {
    title: processes === 1 ? title : `${title}, ${processes} processes`,
    ours: "sandbox, PostgreSQL",
    peer: "sandbox, SQLite file",
    unit: items === 1 ? "replies/s" : "items/s",
    better: "higher",
    rounds: 5,
    goal,
    async measure(contender) {
      const served = await Promise.all((contender === "ours" ? ours : [peer]).map(load));
      return items * served.reduce((sum, perSecond) => sum + perSecond, 0);
    },
    async close() {
      await Promise.all([peer, ...ours].map((server) => server.close()));
      await database.remove();
    },
  };
}

async function startOn(database: PostgresServer, processes: number): Promise<ServerProcess[]> {
  const folder = await makeFolder();
  const world = folder.path("world.json");
  await writeFile(world, JSON.stringify(benchWorld));
  const servers = [await startServerProcess("sandbox.ts", database.url, world)];
  while (servers.length < processes) servers.push(await startServerProcess("sandbox.ts", database.url));
  await folder.remove();
  return servers;
}

/** They need PostgreSQL, whose folder CHAT_FRIENDS_POSTGRES names. */
export const postgresRows: Record<string, () => Promise<Row>> = Object.fromEntries(
  Object.entries(rows).flatMap(([name, row]) => [
    [`postgres-${name}`, () => postgresRow(row, 1)],
    [`postgres-two-${name}`, () => postgresRow(row, 2)],
  ]),
);
