import fc from "fast-check";
import { it } from "vitest";
import { answersAlike, answersAlikeWhateverTheSwitches } from "../../test/postgres/model.ts";

const long = { timeout: 900_000 };

it("memory and PostgreSQL answer alike and keep the invariants, in 30 fresh runs", long, async () => {
  await fc.assert(answersAlike, { numRuns: 30 });
});

it("memory and PostgreSQL answer alike whatever the switches, in 30 fresh runs", long, async () => {
  await fc.assert(answersAlikeWhateverTheSwitches, { numRuns: 30 });
});
