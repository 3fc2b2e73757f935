import { pick, type Random, seeded } from "@chat-friends/testing";
import { sqliteStore } from "../../src/sqlite.ts";
import { makeFile, openCrashModel } from "./crash-model.ts";
import { startServerProcess } from "./server-process.ts";
import { type Written, writeUntilCut } from "./writers.ts";

/** A crash run: the same for the same seed, but for the moments at which the machine does things. */
export interface CrashRun {
  /** Path of the database, which must not exist. */
  file: string;
  seed: number;
  kills: number;
}

/** What became of the calls of a crash run. */
export interface CrashReport {
  /** Calls that got a reply: all of them are in the file. */
  answered: number;
  /** Calls that got none, by what the file holds of them. */
  whole: number;
  absent: number;
}

/**
 * Kills a server under load, again and again on one file, and looks after each kill at what the file holds.
 *
 * Throws an Error that names seed and kill where an answered call is not there, any call is there in part, or an invariant does not hold.
 */
export async function crashRepeatedly({ file, seed, kills }: CrashRun): Promise<CrashReport> {
  await makeFile(file);
  const random = seeded(seed);
  const model = openCrashModel();
  const all: Written[] = [];
  const report = { answered: 0, whole: 0, absent: 0 };
  for (let kill = 1; kill <= kills; kill += 1) {
    const written = await killUnderLoad(file, `${kill}`, random);
    const store = await sqliteStore({ file });
    try {
      for (const each of written) report[await model.settle(each, store)] += 1;
      if (kill === kills) for (const { people } of all) await model.expectSame(people, store);
    } catch (cause) {
      throw new Error(`seed ${seed}, kill ${kill}: ${(cause as Error).message}`, { cause });
    } finally {
      await store.close();
    }
    all.push(...written);
    report.answered += written.reduce((sum, { answered }) => sum + answered.length, 0);
  }
  return report;
}

/** Kills the server at a random moment after a random number of replies. */
async function killUnderLoad(file: string, name: string, random: Random): Promise<Written[]> {
  const server = await startServerProcess({ file });
  // A thousand replies take long enough for the log to be written back into the file.
  const lastReply = 1 + random(pick(random, [30, 300, 1000]));
  const delay = random(5);
  let replies = 0;
  const written = await writeUntilCut(server.url, name, random, () => {
    replies += 1;
    if (replies === lastReply) setTimeout(() => server.kill("SIGKILL"), delay);
  });
  const { stderr } = await server.ended;
  if (stderr) throw new Error(stderr);
  return written;
}
