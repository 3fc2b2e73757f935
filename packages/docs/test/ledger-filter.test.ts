import { expect, it } from "vitest";
import { type Filter, isWanted } from "../src/ledger/is-wanted.ts";

const decision = { text: "last-sequence: LastSequence is required", section: "section-lists", confidence: "U" };

it.each<[title: string, filter: Partial<Filter>, isShown: boolean]>([
  ["nothing is asked", {}, true],
  ["it has every word, in either case and order", { words: "required LASTSEQUENCE" }, true],
  ["it lacks one of the words", { words: "required remark" }, false],
  ["there are spaces around the words", { words: " required " }, true],
  ["it is in the section", { section: "section-lists" }, true],
  ["it is in another section", { section: "section-items" }, false],
  ["it is as sure as asked", { confidence: "U" }, true],
  ["it is not as sure as asked", { confidence: "L" }, false],
  ["all of it fits but one", { words: "required", section: "section-lists", confidence: "L" }, false],
])("whether a decision is shown where %s", (_title, filter, isShown) => {
  expect(isWanted(decision, { words: "", section: "", confidence: "", ...filter })).toBe(isShown);
});
