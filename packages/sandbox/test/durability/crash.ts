import fc from "fast-check";
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
  const moments = fc.sample(momentOfKill, { seed, numRuns: kills });
  const model = openCrashModel();
  const all: Written[] = [];
  const report = { answered: 0, whole: 0, absent: 0 };
  for (const [index, moment] of moments.entries()) {
    const kill = index + 1;
    const written = await killUnderLoad(file, `${kill}`, seed + kill, moment);
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

/** When a server is killed: so many milliseconds after a reply. */
interface Moment {
  lastReply: number;
  delay: number;
}

// A thousand replies take long enough for the log to be written back into the file.
const momentOfKill: fc.Arbitrary<Moment> = fc.record({
  lastReply: fc.constantFrom(30, 300, 1000).chain((most) => fc.integer({ min: 1, max: most })),
  delay: fc.nat(4),
});

/** Kills the server at a random moment after a random number of replies. */
async function killUnderLoad(
  file: string,
  name: string,
  seed: number,
  { lastReply, delay }: Moment,
): Promise<Written[]> {
  const server = await startServerProcess({ file });
  let replies = 0;
  const written = await writeUntilCut(server.url, name, seed, () => {
    replies += 1;
    if (replies === lastReply) setTimeout(() => server.kill("SIGKILL"), delay);
  });
  const { stderr } = await server.ended;
  if (stderr) throw new Error(stderr);
  return written;
}
