import { circling } from "../load.ts";
import type { Goal, Row } from "../row.ts";
import { importRow } from "./import-row.ts";
import { idleMemoryRow, loadedMemoryRow } from "./memory-rows.ts";
import { friendGetList, friendUpdate, groupGet, groupSizes, groupsOfNobody } from "./requests.ts";
import { type SandboxRow, sandboxRow } from "./sandbox-row.ts";
import { startupRow } from "./startup-row.ts";
import { readers } from "./world.ts";

const bare = "bare node:http";
const againstBare: Goal = { of: "ratio", need: 0.2, aim: 0.4 };
const againstPrism: Goal = { of: "ratio", need: 4, aim: 8 };
const inMemory: Goal = { of: "ratio", need: 0.4 };

type Contest = Pick<SandboxRow<"friend_get_list">, "store" | "peer" | "goal">;

function getList(contest: Contest): Promise<Row> {
  const title = "friend_get_list, 10 friends x 6 fields, 16 connections";
  return sandboxRow({ operation: "friend_get_list", title, request: friendGetList, connections: 16, ...contest });
}

function getGroups(contest: Contest): Promise<Row> {
  const title = "group_get, 2 lists x 10 members, 16 connections";
  return sandboxRow({ operation: "group_get", title, request: groupGet, connections: 16, ...contest });
}

/** Each call is for another user, so no friend is found in memory. */
function getFirst(): Promise<Row> {
  const [before = "", after = ""] = JSON.stringify({ ...friendGetList, From_Account: "reader_|" }).split("|");
  return sandboxRow({
    operation: "friend_get_list",
    title: `friend_get_list, 10 friends x 6 fields, read for the first time (${readers} users in turn), 16 connections`,
    request: friendGetList,
    lua: circling(before, readers, after),
    connections: 16,
    store: "SQLite file",
    peer: bare,
    goal: againstBare,
  });
}

function getSizes(
  of: string,
  request: SandboxRow<"group_get">["request"],
  switches: SandboxRow<"group_get">["switches"] = {},
): Promise<Row> {
  return sandboxRow({
    operation: "group_get",
    title: `group_get, sizes alone, ${of}, 16 connections`,
    request,
    switches,
    connections: 16,
    store: "SQLite file",
    peer: bare,
    goal: againstBare,
  });
}

function update(): Promise<Row> {
  return sandboxRow({
    operation: "friend_update",
    title: "friend_update, one item, on disk before the reply, 64 connections",
    request: friendUpdate,
    connections: 64,
    store: "SQLite file",
    peer: bare,
    goal: { of: "ratio", need: 0.15, aim: 0.3 },
  });
}

/** Rows about the sandbox by name. */
export const sandboxRows = {
  friend_get_list: () => getList({ store: "SQLite file", peer: bare, goal: againstBare }),
  "friend_get_list-first": getFirst,
  "friend_get_list-memory": () => getList({ store: "memory", peer: bare, goal: inMemory }),
  "friend_get_list-prism": () => getList({ store: "SQLite file", peer: "Prism", goal: againstPrism }),
  group_get: () => getGroups({ store: "SQLite file", peer: bare, goal: againstBare }),
  "group_get-known": () => getSizes("of a known account", groupSizes),
  "group_get-open": () => getSizes("of an unknown account with accounts=open", groupsOfNobody, { accounts: "open" }),
  "group_get-memory": () => getGroups({ store: "memory", peer: bare, goal: inMemory }),
  "group_get-prism": () => getGroups({ store: "SQLite file", peer: "Prism", goal: againstPrism }),
  friend_update: update,
  friend_import: () => importRow(bare),
  "friend_import-prism": () => importRow("Prism"),
  startup: startupRow,
  "memory-idle": idleMemoryRow,
  "memory-loaded": loadedMemoryRow,
};
