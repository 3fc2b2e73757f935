import fc from "fast-check";
import { expect, it } from "vitest";
import { arrayText } from "../../src/stores/postgres/array-text.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

const odd = [
  "",
  "NULL",
  'a"b',
  "a\\b",
  "a\\nb",
  "{}",
  "a,b",
  " a ",
  "line\nbreak",
  "\u0001",
  "\u2028",
  "ü",
  "😀",
  "\t",
  "\\",
  '\\"',
];

it("texts arrive as they were, whatever is in them", async () => {
  const random = fc.sample(fc.string({ unit: "binary" }), 200).filter((text) => !text.includes("\0"));
  const texts = [...odd, ...odd.map((text) => `${text}${text}`), ...random];

  const [row] = await runSql(freshAddress(), "SELECT array_to_json($1::text[])::text AS found", [arrayText(texts)]);

  expect(JSON.parse(String(row?.["found"]))).toEqual(texts);
});

it.each([
  { values: [], text: "{}" },
  { values: [1, -2, 9007199254740991], text: "{1,-2,9007199254740991}" },
])("the array of %j is $text", ({ values, text }) => {
  expect(arrayText(values)).toBe(text);
});
