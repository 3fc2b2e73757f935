import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { isSilence, pooler } from "./failures.ts";

/** Milliseconds for a pooler to give a connection that is free. */
export const patienceWithPooler = 2000;

/**
 * Throws an Error if a pooler gives the connection to others between two transactions: what is set and prepared would be lost, or be
 * in a connection that did not ask for it. The other connection must be given up after `patienceWithPooler`.
 */
export async function refuseSharedSessions(client: Client, openAnother: () => Promise<Client>): Promise<void> {
  if (await isDirect(client)) return;
  const mark = randomUUID();
  await client.query("SELECT set_config('chat_friends.session', $1, false)", [mark]);
  const other = await openAnother();
  try {
    // It takes the connection that was given back last, and keeps it until its end.
    await other.query("BEGIN");
    if ((await markOf(other)) === mark || (await markOf(client)) !== mark) throw new Error(pooler);
  } catch (error) {
    // A pooler that waits for the end of a session keeps it. One that refuses transactions keeps nothing.
    if (!isSilence(error)) throw new Error(pooler, { cause: error });
  } finally {
    void other.end();
  }
}

/** Whether the server itself answers. A pooler names a process of its own, for the case that a query is to be cancelled. */
async function isDirect(client: Client): Promise<boolean> {
  // The types of the driver don't have it.
  const { processID } = Object(client) as { processID?: unknown };
  const { rows } = await client.query("SELECT pg_backend_pid() AS backend");
  return rows[0]?.backend === processID;
}

async function markOf(client: Client): Promise<unknown> {
  const { rows } = await client.query("SELECT current_setting('chat_friends.session', true) AS mark");
  return rows[0]?.mark;
}
