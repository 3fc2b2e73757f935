import { expect, it } from "vitest";
import { scoreOf } from "../browser/score.ts";

const perfect = { firstPaint: 0, largestPaint: 0, blocked: 0, shift: 0 };

it("is 100 if there is no wait", () => {
  expect(scoreOf(perfect)).toBe(100);
});

it.each([
  ["good", { firstPaint: 1800, largestPaint: 2500, blocked: 200, shift: 0.1 }, 90],
  ["medium", { firstPaint: 3000, largestPaint: 4000, blocked: 600, shift: 0.25 }, 50],
])("matches Lighthouse's curves if everything is %s", (_title, load, score) => {
  expect(scoreOf(load)).toBe(score);
});

it.each(["firstPaint", "largestPaint", "blocked", "shift"] as const)("falls as %s rises", (measure) => {
  expect(scoreOf({ ...perfect, [measure]: 1e6 })).toBeLessThan(90);
});
