import fc from "fast-check";
import { it } from "vitest";
import { answersAlike, answersAlikeWhateverTheSwitches } from "../../test/postgres/model.ts";

const long = { timeout: 900_000 };

/** One that ever finds a fault is added. */
const seeds = [11];

it.each(seeds)("memory and PostgreSQL answer alike with and without other switches (seed %i)", long, async (seed) => {
  await fc.assert(answersAlike, { seed, numRuns: 1 });
  await fc.assert(answersAlikeWhateverTheSwitches, { seed, numRuns: 1 });
});

it("memory and PostgreSQL answer alike and keep the invariants, in 30 fresh runs", long, async () => {
  await fc.assert(answersAlike, { numRuns: 30 });
});

it("memory and PostgreSQL answer alike whatever the switches, in 30 fresh runs", long, async () => {
  await fc.assert(answersAlikeWhateverTheSwitches, { numRuns: 30 });
});
