import fc from "fast-check";
import { it } from "vitest";
import { answersAlike, answersAlikeWhateverTheSwitches } from "./model.ts";

/** One seed that always runs, and one that no run had before. */
const seeds = [1, fc.sample(fc.nat(), 1)[0] ?? 2];

// A failure is shown as it is: to shrink it takes longer than a test may. `proof` shrinks.
const slice = { numRuns: 1, endOnFailure: true };

it.each(seeds)("memory and PostgreSQL give the same answers and keep the invariants (seed %i)", async (seed) => {
  await fc.assert(answersAlike, { seed, ...slice });
});

it.each(seeds)("memory and PostgreSQL give the same answers with any switches (seed %i)", async (seed) => {
  await fc.assert(answersAlikeWhateverTheSwitches, { seed, ...slice });
});
