import { counting, serve } from "../load.ts";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { friendImport } from "./requests.ts";
import { startSandbox } from "./sandbox-process.ts";
import { callOnce, signedPath } from "./signed-call.ts";
import { importedNames, importers } from "./world.ts";

/** Of one turn. */
const seconds = 1;
const connections = 4;

/** A thousand friends a call, each call into another user's empty table, against a bare server that parses the same body. */
export async function importRow(): Promise<Row> {
  const sandbox = await startSandbox("SQLite file");
  const bodyFor = (importer: number | string) => JSON.stringify(friendImport(`importer_${importer}`));
  const reply = await callOnce(sandbox.url, "friend_import", bodyFor(1));
  const bare = await startServerProcess("bare.ts", reply);
  const path = signedPath("friend_import");
  const [before = "", after = ""] = bodyFor("|").split("|");
  let next = 2;

  return {
    title: `friend_import, 1000 new friends a call, ${connections} connections`,
    ours: "sandbox, SQLite file",
    peer: "bare node:http",
    unit: "items/s",
    better: "higher",
    turns: 3,
    goal: { of: "ours", need: 75_000, aim: 200_000 },
    async measure(contender) {
      const url = (contender === "ours" ? sandbox : bare).url + path;
      const { perSecond, count } = await serve({ url, lua: counting(before, next, after), connections, seconds });
      // What was under way when wrk stopped counts too.
      if (contender === "ours") next += count + connections;
      if (next > importers) throw new Error(`the bench's world has no more than ${importers} importers`);
      return perSecond * importedNames.length;
    },
    async close() {
      await callOnce(sandbox.url, "friend_import", bodyFor(next));
      await Promise.all([sandbox.close(), bare.close()]);
    },
  };
}
