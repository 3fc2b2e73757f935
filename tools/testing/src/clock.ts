export interface TestClock {
  /** Milliseconds since 1970, as `Date.now` gives them. */
  now(): number;
  advance(milliseconds: number): void;
}

/** A clock that moves when the test says so; it begins in November 2023 unless told otherwise. */
export function testClock(start = 1_700_000_000_000): TestClock {
  let current = start;
  return {
    now: () => current,
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
