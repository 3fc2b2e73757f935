/** The time in milliseconds since 1970. `Date` is a clock. */
export interface Clock {
  now(): number;
}

/** The most that a reply moves the clock, in milliseconds: ten minutes. */
const farthest = 600_000;

/** A clock that the service's replies correct. A server with a slow clock would make signatures that have already expired. */
export interface ServiceClock extends Clock {
  /** Takes the `Date` header of a reply. A header that is missing or not a date changes nothing. */
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
