import type { Clock } from "../../core/clock.ts";

/** Milliseconds: a second, and two more for a service that counts in whole milliseconds. */
const rest = 1002;

/** The places that requests take when they leave, and give back when their reply has arrived. */
export interface Places {
  /** How many places are taken, or were given back less than a second ago. */
  inUse(): number;
  take(): void;
  giveBack(): void;
  /** Milliseconds until the next resting place is free; `Infinity` while no place rests. */
  nextIn(): number;
}

/**
 * A place is in use until a second after the reply to its request.
 *
 * A request may be delayed anywhere on its way, but it always arrives before its reply does. So the next request with the same place arrives more than a
 * second later, and a service sees no more requests in any second than there are places.
 */
export function placesOf(most: number, clock: Clock): Places {
  const givenBackAt = new Float64Array(most);
  let taken = 0;
  let givenBack = 0;
  let free = 0;

  const nextIn = () =>
    free < givenBack ? Math.max(0, (givenBackAt[free % most] ?? 0) + rest - clock.now()) : Number.POSITIVE_INFINITY;

  return {
    inUse() {
      while (nextIn() === 0) free += 1;
      return taken - free;
    },
    take() {
      taken += 1;
    },
    giveBack() {
      givenBackAt[givenBack % most] = clock.now();
      givenBack += 1;
    },
    nextIn,
  };
}
