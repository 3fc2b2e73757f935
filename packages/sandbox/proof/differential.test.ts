import fc from "fast-check";
import { it } from "vitest";
import { answersAlike, answersAlikeWhateverTheSwitches } from "../test/model/properties.ts";

const long = { timeout: 900_000 };

it("memory and SQLite answer alike and keep the invariants, in 200 fresh runs", long, async () => {
  await fc.assert(answersAlike, { numRuns: 200 });
});

it("memory and SQLite answer alike whatever the switches, in 200 fresh runs", long, async () => {
  await fc.assert(answersAlikeWhateverTheSwitches, { numRuns: 200 });
});
