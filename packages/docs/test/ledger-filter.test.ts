import { expect, it } from "vitest";
import { type Filter, isWanted } from "../src/ledger/is-wanted.ts";

const decision = { text: "last-sequence: LastSequence is required", section: "section-lists", confidence: "U" };

it.each<[title: string, filter: Partial<Filter>, isShown: boolean]>([
  ["the filter is empty", {}, true],
  ["it has every word, in any case and order", { words: "required LASTSEQUENCE" }, true],
  ["it does not have one of the words", { words: "required remark" }, false],
  ["there are spaces around the words", { words: " required " }, true],
  ["it is in the section", { section: "section-lists" }, true],
  ["it is in another section", { section: "section-items" }, false],
  ["it has the requested certainty", { confidence: "U" }, true],
  ["it has another certainty", { confidence: "L" }, false],
  ["everything matches except the certainty", { words: "required", section: "section-lists", confidence: "L" }, false],
])("whether a decision is shown if %s", (_title, filter, isShown) => {
  expect(isWanted(decision, { words: "", section: "", confidence: "", ...filter })).toBe(isShown);
});
