import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "@chat-friends/client";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { demoIdentity } from "@chat-friends/sandbox";
import { fraction, seeded } from "@chat-friends/testing";
import { faultyServer } from "./faulty-server.ts";
import { graphOf } from "./graph.ts";
import { differences } from "./read-back.ts";

export interface KilledImport {
  owners: number;
  friends: number;
  /** The part of the calls that are dropped, stalled or refused. */
  share: number;
  kills: number;
  seed: number;
  /** An empty folder, for the checkpoint and the report. */
  folder: string;
}

const { sdkAppId, secretKey } = demoIdentity;

/** Imports a graph over a socket by a process that is killed with SIGKILL at random calls, and reads all of it back. */
export async function importThroughKills({ owners, friends, share, kills, seed, folder }: KilledImport) {
  const draw = seeded(seed);
  const random = () => fraction(draw);
  const graph = graphOf({ owners, friends, random });
  let importer: ChildProcess | undefined;
  let killAt = Number.POSITIVE_INFINITY;
  const onCall = (count: number) => {
    if (count >= killAt) importer?.kill("SIGKILL");
  };
  const server = await faultyServer({ world: graph.world, share, random, onCall });

  /** How the importer ends that is killed at the call of this number. */
  async function run(callsToCome: number): Promise<unknown> {
    killAt = server.counts.calls + callsToCome;
    const parameters = [server.url, folder, owners, friends, seed].map(String);
    importer = fork(join(import.meta.dirname, "importer.ts"), parameters, {
      execArgv: ["--conditions=@chat-friends/source"],
    });
    const [exitCode, signal] = await once(importer, "exit");
    return signal ?? exitCode;
  }

  try {
    const ends: unknown[] = [];
    // An owner's rows need a call or more, so the import is not over before the last kill.
    for (let kill = 0; kill < kills; kill += 1) ends.push(await run(1 + Math.floor((random() * owners) / kills)));
    ends.push(await run(Number.POSITIVE_INFINITY));
    const { calls, disturbed, throttled, firstAt, lastAt } = { ...server.counts };
    server.calmDown();
    const report = (await readFile(join(folder, "report"), "utf8")).trim().split("\n");
    const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
    const chat = createClient({ baseUrl: server.url, signer, fetch: resilient() });
    return {
      ends,
      seconds: (lastAt - firstAt) / 1000,
      calls,
      throttled,
      disturbed: disturbed / calls,
      rows: graph.rows.length,
      report: report.toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
      differences: await differences(chat, graph),
    };
  } finally {
    importer?.kill("SIGKILL");
    await server.close();
  }
}
