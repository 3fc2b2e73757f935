import { expect, it } from "vitest";
import { tabAfter } from "../../src/code/tabs.ts";

it.each([
  { key: "ArrowRight", from: 0, to: 1 },
  { key: "ArrowRight", from: 2, to: 0 },
  { key: "ArrowLeft", from: 2, to: 1 },
  { key: "ArrowLeft", from: 0, to: 2 },
  { key: "Enter", from: 0, to: undefined },
])("with three tabs, $key moves from $from to $to", ({ key, from, to }) => {
  expect(tabAfter(key, from, 3)).toBe(to);
});
