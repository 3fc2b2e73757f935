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

/**
 * A thousand friends per call, each call into another user's empty table. The peer gets the same bodies: it is a bare server that
 * parses them, or Prism, which validates them and always gives the same answer.
 */
export async function importRow(peer: "bare node:http" | "Prism"): Promise<Row> {
  const sandbox = await startSandbox("SQLite file");
  const bodyFor = (importer: number | string) => JSON.stringify(friendImport(`importer_${importer}`));
  const reply = await callOnce(sandbox.url, "friend_import", bodyFor(1));
  const other = await (peer === "Prism" ? startServerProcess("prism.ts") : startServerProcess("bare.ts", reply));
  await callOnce(other.url, "friend_import", bodyFor(1));
  const path = signedPath("friend_import");
  const [before = "", after = ""] = bodyFor("|").split("|");
  const next = { ours: 2, peer: 2 };

  return {
    title: `friend_import, 1000 new friends a call, ${connections} connections`,
    ours: "sandbox, SQLite file",
    peer,
    unit: "items/s",
    better: "higher",
    turns: 3,
    goal: peer === "Prism" ? { of: "ratio", need: 0.16, aim: 0.3 } : { of: "ours", need: 75_000, aim: 200_000 },
    async measure(contender) {
      const url = (contender === "ours" ? sandbox : other).url + path;
      const { perSecond, count } = await serve({
        url,
        lua: counting(before, next[contender], after),
        connections,
        seconds,
      });
      // A call that was running when wrk stopped counts too.
      next[contender] += count + connections;
      if (next.ours > importers) throw new Error(`the bench's world has no more than ${importers} importers`);
      return perSecond * importedNames.length;
    },
    async close() {
      await callOnce(sandbox.url, "friend_import", bodyFor(next.ours));
      await Promise.all([sandbox.close(), other.close()]);
    },
  };
}
