// node long-run.ts [RUNS]: the differential run, 200 times with fresh steps unless given.
import fc from "fast-check";
import { answersAlike, answersAlikeWhateverTheSwitches } from "./properties.ts";

const numRuns = Number(process.argv[2] ?? 200);
await fc.assert(answersAlike, { numRuns });
await fc.assert(answersAlikeWhateverTheSwitches, { numRuns });
console.log(`${numRuns} runs each: memory and SQLite answered alike, every invariant held`);
