import { expect, it } from "vitest";
import { compareMutated } from "./compare.ts";
import { mutations } from "./mutations.ts";

it.concurrent.each(mutations)("needs %s when %s", async (needed, _change, mutate) => {
  const comparison = await compareMutated(mutate);

  expect(comparison.needed, JSON.stringify(comparison.changes, null, 2)).toBe(needed);
});
