import type { Pool, PoolClient } from "pg";
import { LostError, lost } from "./failures.ts";

/** A connection of the pool that may be used. */
export async function connect(
  pool: Pool,
  until: number,
  isDoubtful: (client: PoolClient) => boolean,
): Promise<PoolClient> {
  for (;;) {
    const client = await connectInTime(pool, until);
    if (!isDoubtful(client)) return client;
    client.release(true);
  }
}

/** One that comes too late goes back. */
async function connectInTime(pool: Pool, until: number): Promise<PoolClient> {
  const connecting = pool.connect();
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, Math.max(0, until - performance.now()), "late");
  });
  // Whatever the reason is, nothing was done on a connection that was never made, and the next one may be made.
  const client = await Promise.race([connecting, isLate]).catch((cause: unknown) => {
    throw lost(cause);
  });
  clearTimeout(timer);
  if (client !== "late") return client;
  connecting.then(
    (unused) => unused.release(),
    () => undefined,
  );
  throw new LostError("it does not answer");
}
