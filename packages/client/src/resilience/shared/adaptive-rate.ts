import type { Clock } from "../../core/clock.ts";

const second = 1000;

/** The part of the full rate that comes back in each second without a throttle. */
const recovery = 0.05;

export interface AdaptiveRate {
  /** Starts per second that are allowed now, at least one. */
  now(): number;
  /** The service answered that there are too many calls. */
  slowDown(): void;
}

/** A rate that is halved when the service throttles, at most once a second, and grows back by 5 % of the full rate a second. */
export function adaptiveRate(full: number, clock: Clock): AdaptiveRate {
  let rate = full;
  let slowedAt = Number.NEGATIVE_INFINITY;

  function now(): number {
    const seconds = Math.floor((clock.now() - slowedAt) / second);
    return Math.max(1, Math.floor(Math.min(full, rate + seconds * recovery * full)));
  }

  return {
    now,
    slowDown() {
      // The calls of one second are throttled together, and count once.
      if (clock.now() - slowedAt < second) return;
      rate = now() / 2;
      slowedAt = clock.now();
    },
  };
}
