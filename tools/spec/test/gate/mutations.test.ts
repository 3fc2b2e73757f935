import { expect, it } from "vitest";
import { mutatedBundles } from "./compare.ts";
import { mutations } from "./mutations.ts";

const { compareMutated } = mutatedBundles();

/** Redocly takes half a second for a change: `proof` sees all, and the test of the program one of each other bump. */
const slice = Object.values(mutations)
  .flat()
  .filter(([bump]) => bump === "none")
  .slice(0, 1);

it.each(slice)("needs %s when %s", async (needed, _change, mutate) => {
  const comparison = await compareMutated(mutate);

  expect(comparison.needed, JSON.stringify(comparison.changes, null, 2)).toBe(needed);
});
