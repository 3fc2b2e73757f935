import { RefusedError } from "../refused.ts";

/** The clock that a sandbox reads. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

/** The clock of an app. It runs with the clock below it, and can be set ahead or back. */
export interface VirtualClock extends Clock {
  /** Sets the clock to this time in Unix milliseconds; throws a RefusedError if no signature can be checked at that time. */
  set(moment: number): void;
  /** Moves the clock by milliseconds, back if the number is negative; throws as `set` does. */
  advance(milliseconds: number): void;
  /** Follows the clock below again. */
  reset(): void;
}

/** The last time that a signature can be checked at, in Unix milliseconds: in the year 5138. A clock can't go beyond it. */
export const lastMoment = 99_999_999_999_999;

/** The same, with what it is ahead of the clock below, in milliseconds. */
export interface MovableClock extends VirtualClock {
  ahead: number;
  readonly below: Clock;
}

export function movableClock(below: Clock): MovableClock {
  let ahead = 0;

  /** At its last moment it stands still. */
  function now(): number {
    return Math.min(below.now() + ahead, lastMoment);
  }

  function set(moment: number): void {
    if (!(moment >= 0 && moment <= lastMoment))
      throw new RefusedError("invalid", `the clock must stay between 0 and ${lastMoment} Unix milliseconds`);
    ahead = moment - below.now();
  }

  return {
    below,
    get ahead() {
      return ahead;
    },
    set ahead(milliseconds) {
      ahead = milliseconds;
    },
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    reset() {
      ahead = 0;
    },
  };
}
