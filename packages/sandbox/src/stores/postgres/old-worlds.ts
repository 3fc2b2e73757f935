import { burst, type Write } from "./commit.ts";
import type { Connections } from "./connections.ts";
import type { Statement } from "./statement.ts";
import { untilDone } from "./until-done.ts";
import { useLong } from "./use-long.ts";
import { removals } from "./write-statements.ts";

/** Milliseconds that the removal is tried again, and that it waits for a lock: calls that were decided before may have rows of the world. */
const patience = { tries: 10_000, lock: 2000 };

/** Removes the rows of a world that no app has any more. If that fails, they do no harm, and the next start removes them. */
export async function removeRows(connections: Connections, world: number): Promise<void> {
  const deadline = performance.now() + patience.tries;
  const remove = () =>
    useLong(connections, deadline, async (connection) => {
      await connection.command(`BEGIN; SET LOCAL lock_timeout = ${patience.lock}`);
      await burst(connection, removalsOf(world), true);
    });
  await untilDone(deadline, remove).catch(() => undefined);
}

/** Worlds with rows that no app has: a process has ended before it had removed them. */
const forgotten: Statement<[world: number]> = {
  name: "",
  text: `
    WITH RECURSIVE found AS (
      SELECT min(world) AS world FROM owner
      UNION ALL SELECT (SELECT min(o.world) FROM owner o WHERE o.world > found.world) FROM found WHERE found.world IS NOT NULL
    )
    SELECT world FROM found WHERE world IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app WHERE app.world = found.world)`,
};

/** Removes all such rows. Rows of a world that is being made are not seen by it. */
export async function sweepWorlds(connections: Connections, deadline: number): Promise<void> {
  await useLong(connections, deadline, async (connection) => {
    for (const [world] of await connection.run(forgotten, [])) await burst(connection, removalsOf(world));
  });
}

function removalsOf(world: number): Write[] {
  return removals.map((statement) => ({ statement, parameters: [world] }));
}
