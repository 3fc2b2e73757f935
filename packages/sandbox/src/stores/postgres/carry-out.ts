import type { RowChange } from "../../relations/row-change.ts";
import { type AppRows, keep } from "./app-rows.ts";
import type { Apps } from "./apps.ts";
import { burst, newToken, type Write, wasCommitted } from "./commit.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import { isLost } from "./failures.ts";
import { readRound } from "./read-rows.ts";
import { deadlineOf, type Round, type WaitingCall } from "./round.ts";
import { statements } from "./statements.ts";
import { type Guard, writesOf } from "./write-rows.ts";

/** What a round works with. */
export interface Database {
  connections: Connections;
  apps: Apps;
}

/** What became of a call; it is delivered when the round is committed. */
type Outcome = { call: WaitingCall; error?: { reason: unknown } };

/** What the decisions about a round gave. */
interface Decided {
  outcomes: Outcome[];
  app: AppRows;
  round: Round;
  /** The name of its write. */
  token: string;
}

/**
 * Carries out calls in their order with one statement that reads and one burst that writes; rejects if another process wrote first.
 *
 * With locks nobody else can write first, but more trips are needed.
 */
export async function carryOut(
  database: Database,
  sdkAppId: number,
  calls: readonly WaitingCall[],
  locks: boolean,
): Promise<void> {
  const { connections, apps } = database;
  const until = deadlineOf(calls);
  const now = performance.now();
  // The other half is for finding out what became of a write.
  const longest = now + (until - now) / 2;
  let decided: Decided | undefined;
  try {
    await connections.use(
      until,
      async (connection) => {
        if (locks) await lock(connection, (await apps.current(connection, sdkAppId)).world, calls);
        const { app, round } = await readCurrent(connection, apps, sdkAppId, calls);
        decided = decide(calls, app, round);
        const sent = burstOf(decided);
        if (sent || locks) await burst(connection, sent?.writes ?? [], locks);
      },
      longest,
    );
  } catch (error) {
    await recover(database, calls, decided, error).catch((cause: unknown) => {
      forget(apps, sdkAppId, calls);
      throw cause;
    });
  }
  if (decided) settle(decided, apps);
}

/** Makes the owners' rows that are missing, and locks them all in the same order as every other process. */
async function lock(connection: Connection, world: number, calls: readonly WaitingCall[]): Promise<void> {
  const owners = [...new Set(calls.flatMap(({ needs }) => [needs.owner, ...needs.otherSides]))].filter(
    (name) => name !== "",
  );
  await Promise.all([
    connection.command("BEGIN"),
    connection.run(statements.makeOwners, [world, owners]),
    connection.run(statements.lockOwners, [world, owners]),
  ]);
}

async function readCurrent(connection: Connection, apps: Apps, sdkAppId: number, calls: readonly WaitingCall[]) {
  const needs = calls.map((call) => call.needs);
  for (;;) {
    const app = await apps.current(connection, sdkAppId);
    const round = await readRound(connection, app, needs);
    if (round) return { app, round };
    apps.forget(sdkAppId);
  }
}

/** Lets each call decide with what the calls before it have changed. A call that refuses to decide changes nothing. */
function decide(calls: readonly WaitingCall[], app: AppRows, round: Round): Decided {
  const outcomes = calls.map((call): Outcome => {
    const { changes, error } = attempt(call, round);
    if (error) return { call, error };
    round.apply(changes, call.needs);
    return { call };
  });
  return { outcomes, app, round, token: newToken() };
}

type Attempt = { changes: readonly RowChange[]; error?: never } | { changes?: never; error: { reason: unknown } };

function attempt({ decide, needs }: WaitingCall, round: Round): Attempt {
  try {
    return { changes: decide(round.snapshotFor(needs)) };
  } catch (reason) {
    return { error: { reason } };
  }
}

/** All writes of a round, and the row whose version guards them; undefined if nothing is written. */
function burstOf({ app, round, token }: Decided): { writes: Write[]; guard: Guard } | undefined {
  const { sdkAppId, world, version, settings, state } = app;
  const writes = writesOf(round, world, token);
  if (round.isAppTouched) {
    const parameters = [
      world,
      [sdkAppId],
      [version],
      [JSON.stringify(settings)],
      [world],
      [round.newState ?? state],
      token,
    ];
    writes.unshift({ statement: statements.changeApps, parameters });
    return { writes, guard: { sdkAppId, version } };
  }
  const touched = [...round.owners].filter(([, rows]) => rows.isTouched);
  if (round.needsSwitches) writes.unshift({ statement: statements.keepApps, parameters: [[world], [version]] });
  else if (touched.some(([, rows]) => rows.version <= 0))
    writes.unshift({ statement: statements.keepWorlds, parameters: [[world]] });
  const [first] = touched;
  return first && { writes, guard: { owner: first[0], world, version: first[1].version } };
}

/** After a lost connection: resolves if the round was committed all the same. */
async function recover(
  { connections }: Database,
  calls: readonly WaitingCall[],
  decided: Decided | undefined,
  error: unknown,
): Promise<void> {
  const sent = decided && burstOf(decided);
  if (!isLost(error) || !decided || !sent) throw error;
  if (!(await wasCommitted(connections, sent.guard, decided.token, deadlineOf(calls)))) throw error;
}

/** Keeps the rows that are in the database now, and delivers the answers. */
function settle({ outcomes, app, round, token }: Decided, apps: Apps): void {
  if (round.isAppTouched) apps.forget(app.sdkAppId);
  for (const [name, rows] of round.owners) {
    rows.settle(token);
    keep(app, name, rows);
  }
  for (const { call, error } of outcomes) {
    if (error) call.reject(error.reason);
    else call.resolve();
  }
}

/** Rows that a call has changed in memory and not in the database must be read again. */
function forget(apps: Apps, sdkAppId: number, calls: readonly WaitingCall[]): void {
  const app = apps.known(sdkAppId);
  for (const { needs } of calls) for (const name of [needs.owner, ...needs.otherSides]) app?.owners.delete(name);
}
