import type { ClientBase } from "pg";
import { connectionOver } from "./connection.ts";
import { emptyParameters } from "./statement.ts";
import { statements } from "./statements.ts";

/** Milliseconds for a new connection with its prepared statements. */
export const patience = 10_000;

/** Plans that don't depend on statistics: the keys of every table are looked up one by one, also in a table that was empty a moment ago. */
export const planning = [
  "enable_seqscan = off",
  "enable_bitmapscan = off",
  "enable_hashjoin = off",
  "enable_mergejoin = off",
  "enable_material = off",
  // Pages would cost the same for one row and for all rows of a table that seems to be empty, so only rows count.
  "random_page_cost = 0",
  "seq_page_cost = 0",
  "cpu_tuple_cost = 1",
  "cpu_index_tuple_cost = 1",
  "plan_cache_mode = force_generic_plan",
];

const settings = [
  ...planning,
  // A process that vanishes must not keep its locks.
  `idle_in_transaction_session_timeout = ${patience}`,
];

/** A call that is answered is on disk, also for a role that does not wait for it. */
const durable =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/** Statements are prepared before any transaction: a transaction that fails would forget those that were prepared in it. */
export async function prepare(client: ClientBase, schema: string): Promise<void> {
  // Its queries tell of the error too.
  client.on("error", () => undefined);
  const { run, command } = connectionOver(client, performance.now() + patience);
  const setting = [...settings, `search_path = "${schema}"`].map((each) => command(`SET ${each}`));
  setting.push(command(durable));
  const preparing = Object.values(statements).map((statement) => run<unknown>(statement, emptyParameters(statement)));
  await Promise.all([...setting, ...preparing]);
}
