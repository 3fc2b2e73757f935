import type { Clock } from "./clock.ts";

/** The farthest that a reply moves the clock: ten minutes, in milliseconds. */
const farthest = 600_000;

/** A clock that replies of the service set: a signature of a server whose clock is slow would be refused as expired. */
export interface ServiceClock extends Clock {
  /** Takes the `Date` header of a reply; none, or one that is no date, changes nothing. */
  learn(date: string | null): void;
}

export function serviceClock(clock: Clock): ServiceClock {
  let skew = 0;
  return {
    now: () => clock.now() + skew,
    learn(date) {
      const ahead = Date.parse(date ?? "") - clock.now();
      if (!Number.isNaN(ahead)) skew = Math.max(-farthest, Math.min(farthest, ahead));
    },
  };
}
