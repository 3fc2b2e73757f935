import type { Client, ClientBase, Pool } from "pg";
import type { Address } from "./address.ts";
import { connect } from "./connect-in-time.ts";
import { type Connection, connectionOver } from "./connection.ts";
import { isLost, isSilence, reasonFor } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { patience, prepare } from "./prepare-connection.ts";
import { patienceWithPooler, refuseSharedSessions } from "./shared-sessions.ts";

export interface Connections {
  /**
   * Runs the work on a connection of its own. Rejects with a LostError if there is none by `until`, or no answer by `longest`, which is
   * the same unless it is given; both in milliseconds of `performance.now()`.
   */
  use<Result>(until: number, work: (connection: Connection) => Promise<Result>, longest?: number): Promise<Result>;
  /** Waits for the work that runs, then closes everything. */
  close(): Promise<void>;
}

/** Loads the driver and gives a pool that connects when it is used first. */
export async function openConnections(address: Address): Promise<Connections> {
  const { url, schema, connections } = address;
  const { default: pg } = await loadDriver();
  await opening(address, async () => {
    await prepareSchema(
      (query_timeout) => new pg.Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout }),
      schema,
    );
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

/** The error before it is the cause of the end, so an error of the ROLLBACK itself is not reported. */
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

async function prepareSchema(newClient: (patience: number) => Client, schema: string): Promise<void> {
  const open = async (client: Client) => {
    // The promises reject with the error too.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  const client = newClient(patience);
  try {
    await open(client);
    await refuseSharedSessions(client, () => open(newClient(patienceWithPooler)));
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

async function closeOnce(pool: Pool): Promise<void> {
  if (!pool.ended && !pool.ending) await pool.end();
}
