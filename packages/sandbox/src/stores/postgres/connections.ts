import type { Client, ClientBase, Pool, PoolClient } from "pg";
import type { Address } from "./address.ts";
import { arrayText } from "./array-text.ts";
import { connect, rethrow } from "./connect-in-time.ts";
import { isLost, isSilence, reasonFor } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { emptyParameters, type Statement } from "./statement.ts";
import { statements } from "./statements.ts";

/** A connection while a piece of work has it. Statements are sent at once and are answered in their order. */
export interface Connection {
  run<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]>;
  /** Runs SQL without parameters. Resolves to the tag of its last command, such as COMMIT. */
  command(sql: string): Promise<string>;
}

export interface Connections {
  /**
   * Runs the work on a connection of its own. Rejects with a LostError if there is none by `until`, or no answer by `longest`, which is
   * the same unless it is given; both in milliseconds of `performance.now()`.
   */
  use<Result>(until: number, work: (connection: Connection) => Promise<Result>, longest?: number): Promise<Result>;
  /** Waits for the work that runs, then closes everything. */
  close(): Promise<void>;
}

/** Milliseconds for a new connection with its prepared statements. */
const patience = 10_000;

/** Numbers arrive as numbers: all fit, because requests have no larger integer than 2^53 - 1. */
const types = { getTypeParser: (type: number) => (type === 20 || type === 23 ? Number : String) };

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

/** Loads the driver and gives a pool that connects when it is used first. */
export async function openConnections(address: Address): Promise<Connections> {
  const { url, schema, connections } = address;
  const { default: pg } = await loadDriver();
  await opening(address, async () => {
    const inTime = { connectionTimeoutMillis: patience, query_timeout: patience };
    await prepareSchema(new pg.Client({ connectionString: url, ...inTime }), schema);
  });
  const madeAt = new WeakMap<ClientBase, number>();
  /** When a connection was silent the last time. Those that are older may be as dead. */
  let silentAt = 0;
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, pipeline: true, keepAlive: true },
    ...{
      connectionTimeoutMillis: patience,
      idleTimeoutMillis: 30_000,
      fallback_application_name: `chat-friends ${schema}`,
    },
    onConnect(client) {
      madeAt.set(client, performance.now());
      return prepare(client, schema);
    },
  });
  // A connection that dies while nobody uses it is replaced when the next one is needed.
  pool.on("error", () => undefined);
  // The first connection shows whether the tables have the columns that the statements name.
  await opening(address, async () => {
    const first = await pool.connect();
    first.release();
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  return {
    async use(until, work, longest = until) {
      const client = await connect(pool, until, (older) => (madeAt.get(older) ?? 0) < silentAt);
      const connection = connectionOver(client, longest);
      let isBroken = true;
      try {
        const result = await work(connection);
        isBroken = false;
        return result;
      } catch (error) {
        isBroken = isLost(error) || !(await isRolledBack(connection));
        if (isSilence(error)) silentAt = performance.now();
        throw error;
      } finally {
        client.release(isBroken);
      }
    },
    close: () => closeOnce(pool),
  };
}

/** The cause of the end is the error before it, so that of a connection that is lost now is not told. */
function isRolledBack({ command }: Connection): Promise<boolean> {
  return command("ROLLBACK").then(
    () => true,
    () => false,
  );
}

/** Says in one sentence which database can't be used, and why. */
async function opening({ shown }: Address, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    throw new Error(`the database ${shown} can't be used: ${reasonFor(cause)}`, { cause });
  }
}

async function prepareSchema(client: Client, schema: string): Promise<void> {
  // The promises tell of the error too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await migrate(client, schema);
  } finally {
    // A server that says nothing does not say goodbye.
    await Promise.race([client.end(), new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
  }
}

async function loadDriver() {
  try {
    return await import("pg");
  } catch (cause) {
    throw new Error("a database on PostgreSQL needs the driver pg: npm install pg", { cause });
  }
}

/** Statements are prepared before any transaction: a transaction that fails would forget those that were prepared in it. */
async function prepare(client: ClientBase, schema: string): Promise<void> {
  // Its queries tell of the error too.
  client.on("error", () => undefined);
  const { run, command } = connectionOver(client, performance.now() + patience);
  const setting = [...settings, `search_path = "${schema}"`].map((each) => command(`SET ${each}`));
  const preparing = Object.values(statements).map((statement) => run<unknown>(statement, emptyParameters(statement)));
  await Promise.all([...setting, ...preparing]);
}

function connectionOver(client: Pick<PoolClient, "query">, until: number): Connection {
  /** The driver waits for ever if this is 0. */
  const left = () => Math.max(1, Math.ceil(until - performance.now()));
  return {
    async run<Row>({ name, text, patience: least = left() }: Statement<Row>, values: readonly unknown[]) {
      const parameters = values.map((value) => (Array.isArray(value) ? arrayText(value) : value));
      const config = {
        text,
        values: parameters,
        rowMode: "array" as const,
        types,
        query_timeout: Math.min(left(), least),
      };
      const { rows } = await client.query(name === "" ? config : { ...config, name }).catch(rethrow);
      // The types of the driver can't know which columns an SQL text selects.
      const typed: unknown[] = rows;
      return typed as Row[];
    },
    async command(sql) {
      const config = { text: sql, query_timeout: left() };
      const { command } = await client.query(config).catch(rethrow);
      return command;
    },
  };
}

async function closeOnce(pool: Pool): Promise<void> {
  if (!pool.ended && !pool.ending) await pool.end();
}
