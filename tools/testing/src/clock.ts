export interface TestClock {
  /** Milliseconds since 1970, as `Date.now` gives them. */
  now(): number;
  advance(milliseconds: number): void;
}

/** A clock that moves only when the test advances it. By default it starts in November 2023. */
export function testClock(start = 1_700_000_000_000): TestClock {
  let current = start;
  return {
    now: () => current,
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
