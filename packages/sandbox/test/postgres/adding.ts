import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { seeded } from "@chat-friends/testing";
import type { Added, Adds } from "./adding-process.ts";
import { several } from "./several.ts";
import { runSql } from "./sql.ts";

export interface AddingRun {
  adds: number;
  /** How often each code was answered. */
  codes: ReadonlyMap<number, number>;
  /** Milliseconds of the call that 99 of 100 were faster than, and of the slowest. */
  p99: number;
  slowest: number;
  /** Transactions that the database has rolled back. Each one was tried again. */
  retries: number;
  /** One line per pair that is not what was answered, and per table that contradicts itself. */
  wrongReports: string[];
}

/** Everybody adds everybody in both directions, from several processes at once and in a random order: of each pair, one add must succeed. */
export async function addFromProcesses(processes: number, people: number, seed: number): Promise<AddingRun> {
  const names = Array.from({ length: people }, (_empty, index) => `person ${index}`);
  const run = await several(1, { accounts: Object.fromEntries(names.map((name) => [name, {}])) });
  const random = seeded(seed);
  const shares: [string, string][][] = Array.from({ length: processes }, () => []);
  const pairs = names.flatMap((one) =>
    names.filter((other) => other !== one).map((other): [string, string] => [one, other]),
  );
  for (const pair of shuffled(pairs, random)) shares[random(processes)]?.push(pair);

  const rolledBack = () => runSql(run.address, rollbacks).then(([row]) => Number(row?.["xact_rollback"]));
  const before = await rolledBack();
  const added = await inProcesses(run.address, shares);
  const retries = (await rolledBack()) - before;

  const times = added
    .flat()
    .map(({ milliseconds }) => milliseconds)
    .sort((left, right) => left - right);
  const done = shares.flatMap((share, index) => share.filter((_pair, at) => added[index]?.[at]?.code === 0));
  return {
    adds: pairs.length,
    codes: counted(added.flat().map(({ code }) => code)),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    slowest: times.at(-1) ?? 0,
    retries,
    wrongReports: [
      ...(await run.contradictions()).map((row) => JSON.stringify(row)),
      ...(await untruthsOf(run.address, done)),
    ],
  };
}

const rollbacks = "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()";

/** Starts them all before the first gets its share. */
async function inProcesses(address: string, shares: readonly Adds[]): Promise<Added[]> {
  const children = shares.map(() =>
    fork(join(import.meta.dirname, "adding-process.ts"), [address], {
      execArgv: ["--conditions=@chat-friends/source"],
    }),
  );
  try {
    await Promise.all(children.map((child) => once(child, "message")));
    const answers = children.map(async (child, index) => {
      const answer = once(child, "message");
      child.send(shares[index] ?? []);
      const [added]: Added[] = await answer;
      return added ?? [];
    });
    return await Promise.all(answers);
  } finally {
    for (const child of children) child.kill();
  }
}

/** Compares the friends in the database with the adds that were answered with 0. */
async function untruthsOf(address: string, done: readonly (readonly [string, string])[]): Promise<string[]> {
  const wrongReports: string[] = [];
  const answered = new Set<string>();
  for (const [one, other] of done) {
    for (const half of [`${one} -> ${other}`, `${other} -> ${one}`]) {
      if (answered.has(half)) wrongReports.push(`${half} was added twice`);
      answered.add(half);
    }
  }
  const rows = await runSql(address, "SELECT owner || ' -> ' || friend AS half FROM friend");
  const found = new Set(rows.map((row) => String(row["half"])));
  for (const half of answered) if (!found.has(half)) wrongReports.push(`${half} is lost`);
  for (const half of found) if (!answered.has(half)) wrongReports.push(`${half} was answered to nobody`);
  return wrongReports;
}

function shuffled<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
  const left = [...items];
  for (let last = left.length - 1; last > 0; last -= 1) {
    const at = random(last + 1);
    const [one, other] = [left[last], left[at]];
    if (one !== undefined && other !== undefined) [left[last], left[at]] = [other, one];
  }
  return left;
}

function counted(codes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
