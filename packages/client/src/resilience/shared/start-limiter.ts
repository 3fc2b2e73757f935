import type { Clock } from "../../core/clock.ts";
import type { Sleep } from "../../core/sleep.ts";
import { adaptiveRate } from "./adaptive-rate.ts";
import { placesOf } from "./places.ts";
import { waitingLine } from "./waiting-line.ts";

const second = 1000;

/** Requests leave a little faster than they may arrive. The places keep the rate, and a busy process can catch up. */
const haste = 0.95;

/** Milliseconds of pause that the limiter may catch up, so a late timer, or a few calls at once, costs no throughput. */
const catchUp = 50;

export interface StartLimiter {
  /**
   * Resolves when the next request of this owner may leave. Call the given function when the reply has arrived, or is given up.
   *
   * Owners take turns. An abort frees the place in line.
   */
  start(signal: AbortSignal, owner: string): Promise<() => void>;
  /** The service answered that there are too many calls. */
  slowDown(): void;
}

export interface StartLimiterOptions {
  /** Requests per second. */
  rate: number;
  clock: Clock;
  sleep: Sleep;
}

/** Lets requests leave, evenly spread, so that at most `rate` of them arrive in any period of one second. */
export function startLimiter({ rate, clock, sleep }: StartLimiterOptions): StartLimiter {
  const allowed = adaptiveRate(rate, clock);
  const places = placesOf(rate, clock);
  const line = waitingLine();
  let dueAt = Number.NEGATIVE_INFINITY;
  let nap: AbortController | undefined;

  /** Milliseconds until the next start is allowed; `Infinity` until a reply has arrived. */
  function delay(): number {
    const place = places.inUse() < allowed.now() ? 0 : places.nextIn();
    return Math.max(place, dueAt - clock.now());
  }

  function leave(): void {
    dueAt = Math.max(dueAt, clock.now() - catchUp) + (haste * second) / allowed.now();
    places.take();
  }

  /** Runs as long as a caller waits for a known time, with one timer for all callers. */
  async function admit(): Promise<void> {
    for (
      let milliseconds = delay();
      line.length > 0 && milliseconds < Number.POSITIVE_INFINITY;
      milliseconds = delay()
    ) {
      if (milliseconds > 0) {
        nap = new AbortController();
        await sleep(Math.ceil(milliseconds), nap.signal).catch(() => {});
      } else {
        leave();
        line.next();
      }
    }
    nap = undefined;
  }

  function replyIsThere(): void {
    places.giveBack();
    if (!nap) admit();
  }

  async function turn(signal: AbortSignal, owner: string): Promise<void> {
    const turn = line.join(signal, owner);
    if (!nap) admit();
    try {
      await turn;
    } finally {
      if (line.length === 0) nap?.abort("nobody waits");
    }
  }

  return {
    async start(signal, owner) {
      signal.throwIfAborted();
      if (line.length === 0 && delay() <= 0) leave();
      else await turn(signal, owner);
      return replyIsThere;
    },
    slowDown: allowed.slowDown,
  };
}
