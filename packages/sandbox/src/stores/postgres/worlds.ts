import { randomInt } from "node:crypto";
import type { WorldRows } from "../../world/rows.ts";
import { type FirstState, NoWorldError } from "../store.ts";
import { burst, newToken, type Write, wasCommitted } from "./commit.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import { isLost } from "./failures.ts";
import { OwnerRows } from "./owner-rows.ts";
import { Round } from "./round.ts";
import type { Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { untilDone } from "./until-done.ts";
import { writesOf } from "./write-rows.ts";
import { removals } from "./write-statements.ts";

/** Gives an app its first world; false if it has one. */
export function addWorld(
  connections: Connections,
  sdkAppId: number,
  rows: WorldRows,
  first: FirstState,
  deadline: number,
): Promise<boolean> {
  const token = newToken();
  return untilDone(deadline, () =>
    useLong(connections, deadline, async (connection) => {
      const [found] = await connection.run(statements.app, [sdkAppId]);
      // It may be the world of an earlier try whose connection was lost.
      if (found) return found[4].split(" ").includes(token);
      const world = newWorld();
      const parameters = [world, [sdkAppId], [JSON.stringify(rows.settings)], [first.state], [first.world], token];
      await burst(connection, [
        { statement: statements.addApps, parameters },
        ...writesOf(roundOf(rows), world, token),
      ]);
      return true;
    }),
  );
}

/** Writes another world beside the old one and removes the old one, at once. The shared state stays if none is given. */
export function replaceWorld(
  connections: Connections,
  sdkAppId: number,
  rows: WorldRows,
  state: string | undefined,
  deadline: number,
): Promise<void> {
  const token = newToken();
  return untilDone(deadline, async () => {
    let guard: { sdkAppId: number; version: number } | undefined;
    try {
      await useLong(connections, deadline, async (connection) => {
        const [found] = await connection.run(statements.app, [sdkAppId]);
        if (!found) throw new NoWorldError(sdkAppId);
        const [former, version, , known] = found;
        const world = newWorld();
        const parameters = [
          former,
          [sdkAppId],
          [version],
          [JSON.stringify(rows.settings)],
          [world],
          [state ?? known],
          token,
        ];
        guard = { sdkAppId, version };
        await burst(connection, [
          { statement: statements.changeApps, parameters },
          ...writesOf(roundOf(rows), world, token),
          ...removalsOf(former),
        ]);
      });
    } catch (error) {
      if (!guard || !isLost(error)) throw error;
      const sent = guard;
      if (!(await untilDone(deadline, () => wasCommitted(connections, sent, token, deadline)))) throw error;
    }
  });
}

/** Removes an app with its world. */
export function removeWorld(connections: Connections, sdkAppId: number, deadline: number): Promise<void> {
  return untilDone(deadline, () =>
    useLong(connections, deadline, async (connection) => {
      const [found] = await connection.run(statements.app, [sdkAppId]);
      if (!found) return;
      const [world] = found;
      await burst(connection, [
        { statement: statements.removeApp, parameters: [world, sdkAppId] },
        ...removalsOf(world),
      ]);
    }),
  );
}

/** Milliseconds that a whole world may take to be written or read: the largest is a thousand calls. */
const patienceWithWorlds = 120_000;

/** A connection for something that is done with a whole world. The deadline says how long to wait for the connection. */
export function useLong<Result>(
  connections: Connections,
  deadline: number,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return connections.use(deadline, work, performance.now() + patienceWithWorlds);
}

/** Worlds with rows that no app has: the late writes of calls that were decided before another world took the place of theirs. */
const forgotten: Statement<[world: number]> = {
  name: "",
  text: `
    WITH RECURSIVE found AS (
      SELECT min(world) AS world FROM owner
      UNION ALL SELECT (SELECT min(o.world) FROM owner o WHERE o.world > found.world) FROM found WHERE found.world IS NOT NULL
    )
    SELECT world FROM found WHERE world IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app WHERE app.world = found.world)`,
};

/** Removes such rows. Rows of a world that is being made are not seen by it. */
export async function sweepWorlds(connections: Connections, deadline: number): Promise<void> {
  await useLong(connections, deadline, async (connection) => {
    for (const [world] of await connection.run(forgotten, [])) await burst(connection, removalsOf(world));
  });
}

function removalsOf(world: number): Write[] {
  return removals.map((statement) => ({ statement, parameters: [world] }));
}

/** No sequence: every process and every shard can make one. */
function newWorld(): number {
  return randomInt(1, 2 ** 48 - 1);
}

/** The rows of a world as a round whose calls have made all of them. */
function roundOf({ settings, changes }: WorldRows): Round {
  const round = new Round({ settings, version: 0 });
  for (const { kind, owner } of changes) {
    if (kind === "account" || kind === "blocklist" || kind === "state" || round.owners.has(owner)) continue;
    round.owners.set(owner, Object.assign(new OwnerRows(), { version: 0, lists: new Map() }));
  }
  round.apply(changes, {});
  return round;
}
