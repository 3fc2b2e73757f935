import { expect, it } from "vitest";
import { excerpt, shownPath } from "../src/refuse/index.ts";

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
});

const deep = "/folder".repeat(585);

it.each([
  ["/folder/a file.csv", "/folder/a file.csv"],
  ["a".repeat(255), "a".repeat(255)],
  ["a".repeat(256), `${"a".repeat(64)}…`],
  [`${deep}/`, `${deep}/`],
  [`${deep}//`, `${deep.slice(0, 64)}…`],
  ["a\nb", "a\uFFFDb"],
])("shows a path whole, in one line, if it can be one (row %#)", (path, shown) => {
  expect(shownPath(path)).toBe(shown);
});

it.each(["\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028", "\u202e", "\u200b", "\ud83d", "\ude00"])(
  "shows %j as a replacement character",
  (character) => {
    expect(excerpt(`a${character}b`)).toBe("a\uFFFDb");
  },
);
