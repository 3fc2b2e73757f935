import { expect, it } from "vitest";
import { mutatedBundles } from "./compare.ts";
import { type Mutation, mutations } from "./mutations.ts";

const { compareMutated } = mutatedBundles();

/** Redocly takes half a second for a change, so that all of them are seen by `proof`. */
const slice = Object.values(mutations).flatMap(firstOfEachBump);

it.each(slice)("needs %s when %s", async (needed, _change, mutate) => {
  const comparison = await compareMutated(mutate);

  expect(comparison.needed, JSON.stringify(comparison.changes, null, 2)).toBe(needed);
});

function firstOfEachBump(rows: readonly Mutation[]): Mutation[] {
  return rows.filter(([bump], index) => rows.findIndex(([other]) => other === bump) === index);
}
