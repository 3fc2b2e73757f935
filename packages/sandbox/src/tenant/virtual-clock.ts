/** What a sandbox takes the time from. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

/** The clock of an app: runs with the one below it, and can be set ahead or back. */
export interface VirtualClock extends Clock {
  /** Goes on from this moment, in Unix milliseconds. */
  set(moment: number): void;
  /** Moves on by milliseconds; back where they are negative. */
  advance(milliseconds: number): void;
  /** Goes with the clock below again. */
  reset(): void;
}

export function movableClock(below: Clock): VirtualClock {
  let ahead = 0;
  return {
    now: () => below.now() + ahead,
    set(moment) {
      ahead = moment - below.now();
    },
    advance(milliseconds) {
      ahead += milliseconds;
    },
    reset() {
      ahead = 0;
    },
  };
}
