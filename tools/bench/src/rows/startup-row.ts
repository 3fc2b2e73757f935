import { startCli } from "../cli-process.ts";
import type { Row } from "../row.ts";
import { type ServerProcess, startServerProcess } from "../server-process.ts";
import { makeFolder } from "../temporary-folder.ts";
import { callOnce } from "./signed-call.ts";

const body = JSON.stringify({ From_Account: "id", LastSequence: 0 });

/** The time from the command line to the first correct reply to a signed call, with an existing database. */
export async function startupRow(): Promise<Row> {
  const folder = await makeFolder();
  const database = folder.path("bench.sqlite");
  await timeStart(() => startCli(database));

  return {
    title: "spawn to the first reply, existing file",
    ours: "chat-friends sandbox",
    peer: "bare node:http",
    unit: "ms",
    better: "lower",
    goal: { of: "ours", need: 250 },
    measure: (contender) =>
      timeStart(() => (contender === "ours" ? startCli(database) : startServerProcess("bare.ts", '{"ErrorCode":0}'))),
    close: () => folder.remove(),
  };
}

/** Gives milliseconds. */
async function timeStart(start: () => Promise<ServerProcess>): Promise<number> {
  const started = performance.now();
  const server = await start();
  await callOnce(server.url, "group_get", body);
  const taken = performance.now() - started;
  await server.close();
  return taken;
}
