import { expect, it } from "vitest";
import { sameJson } from "../src/same-json.ts";

it.each([
  ["members in another order", { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }],
  ["equal scalars", "a", "a"],
  ["empty arrays", [], []],
])("takes %s for equal", (_what, known, value) => {
  expect(sameJson(known, value)).toBe(true);
});

it.each([
  ["a missing member", { a: 1, b: 2 }, { a: 1 }],
  ["a further member", { a: 1 }, { a: 1, b: 2 }],
  ["another member", { a: 1, b: 2 }, { a: 1, c: 2 }],
  ["an inherited member", JSON.parse('{"__proto__":{}}'), { a: 1 }],
  ["another order of elements", [1, 2], [2, 1]],
  ["an array and an object", [], {}],
  ["null and an object", {}, null],
  ["a number and its text", 1, "1"],
])("tells apart %s", (_what, known, value) => {
  expect(sameJson(known, value)).toBe(false);
});
