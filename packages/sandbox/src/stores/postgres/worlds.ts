import { randomInt } from "node:crypto";
import type { WorldRows } from "../../world/rows.ts";
import { type FirstState, NoWorldError, UnavailableError } from "../store.ts";
import { begin, burst, newToken, uncertain, wasCommitted } from "./commit.ts";
import type { Connections } from "./connections.ts";
import { isLost } from "./failures.ts";
import { removeRows } from "./old-worlds.ts";
import { OwnerRows } from "./owner-rows.ts";
import { Round } from "./round.ts";
import { statements } from "./statements.ts";
import { untilDone } from "./until-done.ts";
import { useLong } from "./use-long.ts";
import { writesOf } from "./write-rows.ts";

/** Milliseconds to find out what became of a world: longer than the server keeps the transaction of a process that has vanished. */
const patienceToKnow = 20_000;

/** Gives an app its first world; false if it has one. */
export function addWorld(
  connections: Connections,
  sdkAppId: number,
  rows: WorldRows,
  first: FirstState,
  deadline: number,
): Promise<boolean> {
  const token = newToken();
  return untilKnown(deadline, (send) =>
    useLong(connections, deadline, async (connection) => {
      const [found] = await connection.run(statements.app, [sdkAppId]);
      // It may be the world of an earlier try whose connection was lost.
      if (found) return found[4].split(" ").includes(token);
      const world = newWorld();
      const parameters = [world, [sdkAppId], [JSON.stringify(rows.settings)], [first.state], [first.world], token];
      await send(connection, [{ statement: statements.addApps, parameters }, ...writesOf(roundOf(rows), world, token)]);
      return true;
    }),
  );
}

/** Gives an app another world, then removes the rows of the old one. The shared state stays if none is given. */
export async function replaceWorld(
  connections: Connections,
  sdkAppId: number,
  rows: WorldRows,
  state: ((before: string) => string) | undefined,
  deadline: number,
): Promise<void> {
  const token = newToken();
  const former = await untilDone(deadline, async () => {
    let guard: { sdkAppId: number; version: number; former: number } | undefined;
    try {
      return await useLong(connections, deadline, async (connection) => {
        const world = newWorld();
        // Nobody sees these rows, so the app can be used until all of them are there.
        await begin(connection, writesOf(roundOf(rows), world, token));
        const [found] = await connection.run(statements.lockApp, [sdkAppId]);
        if (!found) throw new NoWorldError(sdkAppId);
        const [former, version, known] = found;
        guard = { sdkAppId, version, former };
        const settings = JSON.stringify(rows.settings);
        const parameters = [former, [sdkAppId], [version], [settings], [world], [state ? state(known) : known], token];
        await burst(connection, [{ statement: statements.changeApps, parameters }], true);
        return former;
      });
    } catch (error) {
      if (!guard || !isLost(error)) throw error;
      if (await wasCommitted(connections, guard, token, performance.now() + patienceToKnow)) return guard.former;
      throw error;
    }
  });
  await removeRows(connections, former);
}

/** Removes an app with its world. */
export async function removeWorld(connections: Connections, sdkAppId: number, deadline: number): Promise<void> {
  const former = await untilKnown(deadline, (send) =>
    useLong(connections, deadline, async (connection) => {
      const [found] = await connection.run(statements.app, [sdkAppId]);
      if (!found) return undefined;
      const [world] = found;
      await send(connection, [{ statement: statements.removeApp, parameters: [world, sdkAppId] }]);
      return world;
    }),
  );
  if (former !== undefined) await removeRows(connections, former);
}

/** Repeats an action until it is done. If the connection was lost after a transaction was sent, and the database has not answered since, nobody knows. */
async function untilKnown<Result>(deadline: number, action: (send: typeof burst) => Promise<Result>): Promise<Result> {
  let isSent = false;
  const send: typeof burst = async (...given) => {
    try {
      await burst(...given);
    } catch (error) {
      isSent ||= isLost(error);
      throw error;
    }
  };
  try {
    return await untilDone(deadline, () => action(send));
  } catch (error) {
    throw isSent && error instanceof UnavailableError ? uncertain(error) : error;
  }
}

/** No sequence: every process and every shard can make one. */
function newWorld(): number {
  return randomInt(1, 2 ** 48 - 1);
}

/** The rows of a world as a round whose calls have made all of them. */
function roundOf({ settings, changes }: WorldRows): Round {
  const round = new Round({ settings, state: "" });
  for (const { kind, owner } of changes) {
    if (kind === "account" || kind === "blocklist" || kind === "state" || round.owners.has(owner)) continue;
    round.owners.set(owner, Object.assign(new OwnerRows(), { version: 0, lists: new Map() }));
  }
  round.apply(changes, {});
  return round;
}
