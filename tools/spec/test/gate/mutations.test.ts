import { expect, it } from "vitest";
import { mutatedBundles } from "./compare.ts";
import { mutations } from "./mutations.ts";

const { compareMutated } = mutatedBundles();

/** The first change of each bump: Redocly takes half a second for a change, so that `proof` sees all of them. */
const slice = Object.values(mutations)
  .flat()
  .filter(([bump], index, rows) => rows.findIndex(([other]) => other === bump) === index);

it.each(slice)("needs %s when %s", async (needed, _change, mutate) => {
  const comparison = await compareMutated(mutate);

  expect(comparison.needed, JSON.stringify(comparison.changes, null, 2)).toBe(needed);
});
