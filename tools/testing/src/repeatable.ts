// The time and the random numbers of a test: the same in every run.

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

/** A whole number from 0 to below `bound`, which is at most 2^32. */
export type Random = (bound: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** From 0 up to 1, as `Math.random` gives it. */
export function fraction(random: Random): number {
  return random(2 ** 32) / 2 ** 32;
}

export function pick<Choice>(random: Random, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[random(choices.length)] ?? choices[0];
}

/** From `least` to `most` made values. */
export function some<Made>(random: Random, least: number, most: number, make: () => Made): Made[] {
  return Array.from({ length: least + random(most - least + 1) }, make);
}

/** Up to `most` bytes, each below `symbols`: the fewer symbols, the more compressible. */
export function randomBytes(random: Random, most: number, symbols = 256): Uint8Array {
  return Uint8Array.from({ length: random(most + 1) }, () => random(symbols));
}

/** Up to `most` characters of one to four bytes each, without lone surrogates. */
export function randomText(random: Random, most: number): string {
  const firsts = [0x20, 0xa0, 0x4e00, 0x1f600];
  return Array.from({ length: random(most + 1) }, () =>
    String.fromCodePoint((firsts[random(4)] ?? 0) + random(64)),
  ).join("");
}
