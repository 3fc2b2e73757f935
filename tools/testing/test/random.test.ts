import { expect, it } from "vitest";
import { fraction, pick, randomBytes, randomText, seeded, some } from "../src/index.ts";

const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed).bind(undefined, 1000));

it("gives the same numbers for the same seed, in every release", () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1)).toMatchInlineSnapshot(`
    [
      67,
      833,
      787,
      821,
      403,
    ]
  `);
});

it("stays below its bound and reaches every value", () => {
  const random = seeded(7);
  const drawn = new Set(Array.from({ length: 1000 }, () => random(10)));

  expect([...drawn].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it("makes values within the given limits", () => {
  const random = seeded(7);
  for (let turn = 0; turn < 200; turn += 1) {
    expect(["a", "b"]).toContain(pick(random, ["a", "b"]));
    expect([2, 3, 4]).toContain(some(random, 2, 4, () => 0).length);
    expect(randomBytes(random, 3, 2).every((byte) => byte < 2)).toBe(true);
    expect(() => encodeURIComponent(randomText(random, 3))).not.toThrow();
    expect(fraction(random)).toBeLessThan(1);
  }
});
