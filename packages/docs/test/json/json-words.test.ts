import { expect, it } from "vitest";
import { classOf, jsonWord } from "../../src/json/json-words.ts";

const wordsOf = (text: string) => [...text.matchAll(jsonWord)].map((match) => [match[0], classOf(match)]);

it.each([
  {
    text: '{"a" : "b"}',
    words: [
      ["{", "mark"],
      ['"a"', "key"],
      [":", "mark"],
      ['"b"', "string"],
      ["}", "mark"],
    ],
  },
  {
    text: "[1, -2.5e+3,true]",
    words: [
      ["[", "mark"],
      ["1", "value"],
      [",", "mark"],
      ["-2.5e+3", "value"],
      [",", "mark"],
      ["true", "value"],
      ["]", "mark"],
    ],
  },
  {
    text: '"a \\" b": "c',
    words: [
      ['"a \\" b"', "key"],
      [":", "mark"],
      ['"c', "string"],
    ],
  },
  {
    text: '"a\nnull',
    words: [
      ['"a', "string"],
      ["null", "value"],
    ],
  },
  { text: "nothing here1", words: [] },
])("colours $text word by word, also while it is incomplete", ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words.map(([word, kind]) => [word, `json-${kind}`]));
});
