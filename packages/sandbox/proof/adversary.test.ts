import fc from "fast-check";
import { it } from "vitest";
import { isAlwaysAnswered } from "../test/adversary/hostile-bodies.ts";

it("whatever is sent is answered as the spec says, and nothing fails, 3000 times", { timeout: 900_000 }, async () => {
  await fc.assert(isAlwaysAnswered, { numRuns: 3000 });
});
