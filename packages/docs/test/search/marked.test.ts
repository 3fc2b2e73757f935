import { expect, it } from "vitest";
import { marked } from "../../src/search/marked.ts";

const shown = (text: string, words: string[]): string =>
  marked(text, words)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

it.each([
  {
    title: "at any place, in upper or lower case",
    words: ["remark"],
    text: "Remark, remarks",
    says: "[Remark], [remark]s",
  },
  { title: "the longest first", words: ["add", "addtime"], text: "AddTime", says: "[AddTime]" },
  { title: "as plain text, not as patterns", words: ["a.c", "("], text: "abc a.c (", says: "abc [a.c] [(]" },
  {
    title: "in any script, and with any other character",
    words: ["é", "朋友", "a-b"],
    text: "É, 朋友们, a-b",
    says: "[É], [朋友]们, [a-b]",
  },
  { title: "none if there are none", words: [], text: "abc", says: "abc" },
])("marks words: $title", ({ words, text, says }) => {
  expect(shown(text, words)).toBe(says);
});

it("has no empty parts", () => {
  expect(marked("add", ["add"])).toEqual([{ text: "add", isMarked: true }]);
});
