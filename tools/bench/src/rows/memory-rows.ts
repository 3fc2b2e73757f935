import { setTimeout } from "node:timers/promises";
import { startCli } from "../cli-process.ts";
import { posting, serve } from "../load.ts";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { makeFolder } from "../temporary-folder.ts";
import { friendGetList, friendUpdate } from "./requests.ts";
import { startSandbox } from "./sandbox-process.ts";
import { callOnce, signedPath } from "./signed-call.ts";

const body = JSON.stringify(friendGetList);

/** Resident memory after the answer to a first call. */
export async function idleMemoryRow(): Promise<Row> {
  const folder = await makeFolder();
  const database = folder.path("bench.sqlite");
  const reply = '{"ErrorCode":0}';

  return {
    title: "resident memory, idle",
    ours: "chat-friends sandbox",
    peer: "bare node:http",
    unit: "MB",
    better: "lower",
    goal: { of: "ours", need: 100 },
    async measure(contender) {
      const server = await (contender === "ours" ? startCli(database) : startServerProcess("bare.ts", reply));
      await callOnce(server.url, "group_get", JSON.stringify({ From_Account: "id", LastSequence: 0 }));
      await setTimeout(500);
      const taken = server.memory();
      await server.close();
      return taken;
    },
    close: () => folder.remove(),
  };
}

/** Seconds of load before each of the two figures: half reads, half writes. */
const seconds = 20;

/** Whether resident memory still grows under load when the server is warm. If it doesn't grow, the ratio is 1. */
export async function loadedMemoryRow(): Promise<Row> {
  let figures: { ours?: number; peer?: number } = {};

  return {
    title: "resident memory of the sandbox under load",
    ours: `after ${2 * seconds} s`,
    peer: `after ${seconds} s`,
    unit: "MB",
    better: "lower",
    rounds: 2,
    goal: { of: "ratio", need: 1.1 },
    async measure(contender) {
      // A run gives both figures.
      if (figures[contender] === undefined) figures = await watchMemory();
      const { [contender]: figure = Number.NaN, ...rest } = figures;
      figures = rest;
      return figure;
    },
    close: async () => {},
  };
}

async function watchMemory(): Promise<Record<"ours" | "peer", number>> {
  const server = await startSandbox("SQLite file");
  await load(server.url);
  const peer = server.memory();
  await load(server.url);
  const ours = server.memory();
  await server.close();
  return { ours, peer };
}

async function load(baseUrl: string): Promise<void> {
  const reads = { url: baseUrl + signedPath("friend_get_list"), lua: posting(body), connections: 16 };
  const writes = {
    url: baseUrl + signedPath("friend_update"),
    lua: posting(JSON.stringify(friendUpdate)),
    connections: 64,
  };
  for (const part of [reads, writes]) await serve({ ...part, seconds: seconds / 2 });
}
