import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A request that arrived at the service. */
export interface Arrival {
  /** Milliseconds of the service's clock. */
  at: number;
  /** From_Account of its body. */
  account: string;
}

/** The requests that arrive, in order, at a service in another process while the work calls its URL. Each way takes up to the given milliseconds. */
export async function arrivalsOf(longestWay: number, work: (url: string) => Promise<unknown>): Promise<Arrival[]> {
  const service = fork(join(import.meta.dirname, "counting-server.ts"), [String(longestWay)]);
  const nextMessage = async () => (await once(service, "message"))[0];
  try {
    await work(await nextMessage());
    const arrivals = nextMessage();
    service.send("report");
    return (await arrivals).sort((one: Arrival, other: Arrival) => one.at - other.at);
  } finally {
    service.kill();
  }
}

/** The largest number of these times within any second. */
export function mostInASecond(moments: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[first] ?? 0) >= 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** The number per second, from the first to the last. */
export function perSecond(moments: readonly number[]): number {
  return ((moments.length - 1) * 1000) / ((moments.at(-1) ?? 0) - (moments[0] ?? 0));
}
