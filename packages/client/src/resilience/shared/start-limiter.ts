import type { Clock } from "../../core/clock.ts";
import type { Sleep } from "../../core/sleep.ts";
import { adaptiveRate } from "./adaptive-rate.ts";
import { waitingLine } from "./waiting-line.ts";

const second = 1000;

export interface StartLimiter {
  /** Resolves when the caller may start, first come first served; an abort frees its place. */
  start(signal: AbortSignal): Promise<void>;
  /** The service answered that there are too many calls. */
  slowDown(): void;
}

export interface StartLimiterOptions {
  /** Starts per second. */
  rate: number;
  clock: Clock;
  sleep: Sleep;
}

/**
 * Lets at most `rate` callers start in any second, wherever the second begins.
 *
 * It remembers the last `rate` starts; a token bucket would allow twice as many around the moment when it is full.
 */
export function startLimiter({ rate, clock, sleep }: StartLimiterOptions): StartLimiter {
  const allowed = adaptiveRate(rate, clock);
  const starts = new Float64Array(rate).fill(Number.NEGATIVE_INFINITY);
  const line = waitingLine();
  let count = 0;
  let nap: AbortController | undefined;

  /** Milliseconds until the next start is allowed. */
  function delay(): number {
    const before = starts[(count + rate - allowed.now()) % rate] ?? 0;
    return before + second - clock.now();
  }

  function noteStart(): void {
    starts[count % rate] = clock.now();
    count += 1;
  }

  /** Runs for as long as somebody waits, with one timer for all. */
  async function admit(): Promise<void> {
    while (line.length > 0) {
      const milliseconds = delay();
      if (milliseconds > 0) {
        nap = new AbortController();
        await sleep(milliseconds, nap.signal).catch(() => {});
      } else {
        noteStart();
        line.next();
      }
    }
    nap = undefined;
  }

  return {
    async start(signal) {
      signal.throwIfAborted();
      if (line.length === 0 && delay() <= 0) return noteStart();
      const turn = line.join(signal);
      if (!nap) admit();
      try {
        await turn;
      } finally {
        if (line.length === 0) nap?.abort("nobody waits");
      }
    },
    slowDown: allowed.slowDown,
  };
}
