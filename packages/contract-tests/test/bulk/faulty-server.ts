import { createSandbox, type World } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";

type Fault = Parameters<ReturnType<typeof createSandbox>["control"]["faults"]["add"]>[0];

/** Drops, stalls and refusals, equally often. */
const faults: Fault[] = [
  { effect: "dropped-before", times: 1 },
  { effect: "dropped-after", times: 1 },
  { effect: "truncated", times: 1 },
  { effect: "bad-gateway", times: 1 },
  { delay: 3000, times: 1 },
  { code: 60008, times: 1 },
  { code: 30006, times: 1 },
  { code: 30008, times: 1 },
];

export interface FaultyServerOptions {
  world: World;
  /** The part of the calls that get a fault. */
  share: number;
  random: () => number;
  /** Called with the number of each call, before it is carried out. */
  onCall?: (count: number) => void;
}

/** A sandbox on a port that keeps the rate of 200 calls a second, and disturbs calls while that is switched on. */
export async function faultyServer({ world, share, random, onCall }: FaultyServerOptions) {
  const sandbox = createSandbox({ world, switches: { rateLimit: "on" }, journal: false });
  const counts = { calls: 0, disturbed: 0, throttled: 0, firstAt: 0, lastAt: 0 };
  let isCalm = false;
  const disturbing: typeof sandbox = {
    ...sandbox,
    async exchange(call) {
      counts.calls += 1;
      counts.lastAt = performance.now();
      counts.firstAt ||= counts.lastAt;
      onCall?.(counts.calls);
      const fault = !isCalm && random() < share ? faults[Math.floor(random() * faults.length)] : undefined;
      if (fault) sandbox.control.faults.add(fault);
      if (fault) counts.disturbed += 1;
      const reply = await sandbox.exchange(call);
      if (reply.body.includes('"ErrorCode":60007')) counts.throttled += 1;
      return reply;
    },
  };
  const server = await startServer({ sandbox: disturbing, host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    counts,
    /** From now on nothing is disturbed. */
    calmDown() {
      isCalm = true;
      sandbox.control.faults.clear();
    },
    close: () => server.close(),
  };
}
