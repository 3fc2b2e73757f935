import fc from "fast-check";
import { expect, it } from "vitest";
import { isAlwaysAnswered, stores } from "./hostile-bodies.ts";
import { costOn, worstRequests } from "./worst-requests.ts";

it("every request is answered as the spec says, and nothing fails", async () => {
  await fc.assert(isAlwaysAnswered, { numRuns: 40 });
});

// Bounds, not timings: what they are for took 5 to 97 seconds and 2.5 GB. The proof sends each to both stores.
it.each(worstRequests)("$title neither block the sandbox for long nor fill the memory", async (request) => {
  const { code, worked, grown } = await costOn(stores.SQLite(), request);

  expect(code).toBe(request.code);
  expect(worked).toBeLessThan(10);
  expect(grown).toBeLessThan(1024 ** 3);
});
