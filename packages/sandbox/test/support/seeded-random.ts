/** A whole number from 0 to below `bound`. */
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

export function pick<Choice>(random: Random, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[random(choices.length)] ?? choices[0];
}

/** Up to `most` made values, `least` at the fewest. */
export function some<Made>(random: Random, least: number, most: number, make: () => Made): Made[] {
  return Array.from({ length: least + random(most - least + 1) }, make);
}
