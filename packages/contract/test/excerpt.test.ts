import { expect, it } from "vitest";
import { excerpt } from "../src/refuse/index.ts";

it.each([
  ["", ""],
  ["a name", "a name"],
  ["a".repeat(64), "a".repeat(64)],
  ["a".repeat(65), `${"a".repeat(64)}…`],
  ["😀".repeat(64), "😀".repeat(64)],
  ["😀".repeat(65), `${"😀".repeat(64)}…`],
  [`${"a".repeat(63)}😀!`, `${"a".repeat(63)}😀…`],
])("keeps 64 characters of %j", (text, kept) => {
  expect(excerpt(text)).toBe(kept);
});

it("keeps 64 characters of a million", () => {
  expect(excerpt("a".repeat(1_000_000))).toBe(`${"a".repeat(64)}…`);
  expect(excerpt("a".repeat(1_000_000), "end")).toBe(`…${"a".repeat(64)}`);
});

it.each([
  ["a".repeat(64), "a".repeat(64)],
  ["😀".repeat(65), `…${"😀".repeat(64)}`],
  [`/first/${"a".repeat(1000)}/last`, `…${"a".repeat(59)}/last`],
])("keeps the end of %j where that is asked for", (text, kept) => {
  expect(excerpt(text, "end")).toBe(kept);
});

it.each(["\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028", "\u202e", "\u200b", "\ud83d", "\ude00"])(
  "shows %j as a replacement character",
  (character) => {
    expect(excerpt(`a${character}b`)).toBe("a\uFFFDb");
  },
);
