import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { codesOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { exchangeTogether } from "../support/send.ts";
import { steps } from "./arbitrary-steps.ts";
import { crowdedWorld } from "./crowded-world.ts";
import { answersAlike, answersAlikeWhateverTheSwitches } from "./properties.ts";

/** One seed that always runs, and one that no run had before; one that ever finds a fault is added. */
const seeds = [1, fc.sample(fc.nat(), 1)[0] ?? 2];

// A failure is shown as it is: to shrink it takes longer than a test may. `proof` shrinks.
const slice = { numRuns: 2, endOnFailure: true };

it.each(seeds)("memory and SQLite give the same answers and keep the invariants (seed %i)", async (seed) => {
  await fc.assert(answersAlike, { seed, ...slice });
});

it.each(seeds)("memory and SQLite give the same answers with any switches (seed %i)", async (seed) => {
  await fc.assert(answersAlikeWhateverTheSwitches, { seed, ...slice });
});

it("the random calls meet every code that the state of a world brings about", async () => {
  const seen = new Set<unknown>();

  for (const calls of fc.sample(steps, { seed: 1, numRuns: 8 })) {
    const sandbox = createSandbox({ clock, world: crowdedWorld });
    for (const step of calls) {
      for (const reply of await exchangeTogether(sandbox, step)) {
        for (const code of [reply.ErrorCode, ...codesOf(reply)]) seen.add(code);
      }
    }
  }

  const codes = [0, 30001, 30003, 30009, 30010, 30011, 30012, 30014, 30515, 30516, 30525, 30539];
  expect([...seen]).toEqual(expect.arrayContaining(codes));
});
