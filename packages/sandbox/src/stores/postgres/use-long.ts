import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";

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
