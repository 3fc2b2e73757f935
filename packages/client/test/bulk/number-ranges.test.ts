import { fraction, seeded } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { numberRanges } from "../../src/bulk/checkpoint/number-ranges.ts";

it.each([1, 2, 3])("holds what a set holds, as ranges that don't touch (seed %i)", (seed) => {
  const draw = seeded(seed);
  const numbers = numberRanges([
    [3, 5],
    [9, 10],
  ]);
  const model = new Set([3, 4, 9]);
  for (let turn = 0; turn < 300; turn += 1) {
    const number = Math.floor(fraction(draw) * 100);
    numbers.add(number);
    model.add(number);
    const ranges = numbers.ranges();
    const listed = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
    expect(listed).toEqual([...model].sort((one, other) => one - other));
    expect(ranges.every(([from], index) => index === 0 || from > (ranges[index - 1]?.[1] ?? 0))).toBe(true);
    expect(numbers.end).toBe(Math.max(...model) + 1);
  }
  for (let number = 0; number <= 100; number += 1) expect(numbers.has(number)).toBe(model.has(number));
});

it("is empty without numbers", () => {
  const numbers = numberRanges();

  expect(numbers.end).toBe(0);
  expect(numbers.has(0)).toBe(false);
  expect(numbers.ranges()).toEqual([]);
});
