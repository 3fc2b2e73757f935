import { RefusedError } from "../refused.ts";

/** What a sandbox takes the time from. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

/** The clock of an app: runs with the one below it, and can be set ahead or back. */
export interface VirtualClock extends Clock {
  /** Goes on from this moment, in Unix milliseconds; throws a RefusedError where no signature could be checked then. */
  set(moment: number): void;
  /** Moves on by milliseconds, back where they are negative; throws as `set` does. */
  advance(milliseconds: number): void;
  /** Goes with the clock below again. */
  reset(): void;
}

/** The last moment that a signature can be checked at, and so the last one for a clock, in Unix milliseconds: in the year 5138. */
const lastMoment = 99_999_999_999_999;

export function movableClock(below: Clock): VirtualClock {
  let ahead = 0;

  function set(moment: number): void {
    if (!(moment >= 0 && moment <= lastMoment))
      throw new RefusedError("invalid", `the clock must stay between 0 and ${lastMoment} Unix milliseconds`);
    ahead = moment - below.now();
  }

  return {
    now: () => below.now() + ahead,
    set,
    advance: (milliseconds) => set(below.now() + ahead + milliseconds),
    reset() {
      ahead = 0;
    },
  };
}
