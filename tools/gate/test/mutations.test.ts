import { expect, it } from "vitest";
import { verdictOn } from "./compare.ts";
import { mutations } from "./mutations.ts";

it.concurrent.each(mutations)("needs %s when %s", async (needed, _change, mutate) => {
  const verdict = await verdictOn(mutate);

  expect(verdict.needed, JSON.stringify(verdict.changes, null, 2)).toBe(needed);
});
