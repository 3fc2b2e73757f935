import { onTestFinished } from "vitest";
import { createSandbox, type Sandbox, type Store, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

/** Sandboxes of the same app on the same tables. Each has connections and a memory of its own, as a process has. */
export interface Several {
  address: string;
  sandboxes: readonly Sandbox[];
  /** What of the tables contradicts itself. */
  contradictions(): Promise<unknown[]>;
}

export async function several(
  count: number,
  world: World,
  address = freshAddress(),
  patience = 10_000,
  alter = (store: Store) => store,
): Promise<Several> {
  const sandboxes: Sandbox[] = [];
  for (let number = 0; number < count; number += 1) {
    const store = alter(await postgresStore({ url: address, patience }));
    const sandbox = createSandbox({ store, clock, onError: () => undefined, ...(number === 0 && { world }) });
    onTestFinished(() => sandbox.close());
    await sandbox.ready;
    sandboxes.push(sandbox);
  }
  return { address, sandboxes, contradictions: () => runSql(address, contradictions) };
}

/** Counts that are not the number of rows, and lists of a friend that don't have the friend, or the other way round. */
const contradictions = `
  SELECT 'friends' AS what, o.owner, o.friends::text AS said, count(f.friend)::text AS found
  FROM owner o LEFT JOIN friend f USING (owner, world) GROUP BY o.owner, o.world, o.friends HAVING o.friends <> count(f.friend)
  UNION ALL
  SELECT 'pending', o.owner, o.pending::text, count(p.friend)::text
  FROM owner o LEFT JOIN pending p USING (owner, world) GROUP BY o.owner, o.world, o.pending HAVING o.pending <> count(p.friend)
  UNION ALL
  SELECT 'size', l.owner || ' ' || l.name, l.size::text, sum(coalesce(cardinality(m.friends), 0))::text
  FROM list l LEFT JOIN member m ON (m.owner, m.world, m.list) = (l.owner, l.world, l.name)
  GROUP BY l.owner, l.world, l.name, l.size HAVING l.size <> sum(coalesce(cardinality(m.friends), 0))
  UNION ALL
  SELECT 'lists', owner || ' ' || friend, f.lists, m.lists
  FROM (
    SELECT owner, world, friend, string_agg(name, ',' ORDER BY name COLLATE "C") AS lists
    FROM friend, json_array_elements_text(entry::json) WITH ORDINALITY AS each (name, place) WHERE place > 1
    GROUP BY owner, world, friend
  ) f
  FULL JOIN (
    SELECT owner, world, friend, string_agg(list, ',' ORDER BY list COLLATE "C") AS lists
    FROM member, unnest(friends) AS friend GROUP BY owner, world, friend
  ) m USING (owner, world, friend)
  WHERE f.lists IS DISTINCT FROM m.lists`;
