import { expect, it } from "vitest";
import { mean, median } from "../src/statistics.ts";

it.each([
  { values: [5], middle: 5 },
  { values: [10, 9, 100], middle: 10 },
  { values: [4, 1, 3, 2], middle: 2.5 },
])("the median of $values is $middle, in any order", ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});

it("the median of an empty list is an error, not a figure", () => {
  expect(() => median([])).toThrow("the median of an empty list is undefined");
});

it("the mean counts every value", () => {
  expect(mean([1, 2, 6])).toBe(3);
});
