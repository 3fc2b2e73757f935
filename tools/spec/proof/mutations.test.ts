import { expect, it } from "vitest";
import { mutatedBundles } from "../test/gate/compare.ts";
import { mutations } from "../test/gate/mutations.ts";

const { compareMutated } = mutatedBundles();

it.concurrent.each(Object.values(mutations).flat())("needs %s when %s", async (needed, _change, mutate) => {
  const comparison = await compareMutated(mutate);

  expect(comparison.needed, JSON.stringify(comparison.changes, null, 2)).toBe(needed);
});
