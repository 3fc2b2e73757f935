import { expect, it } from "vitest";
import { markdownTable, textTable } from "../src/text-table.ts";

it("aligns the first column left and the others right, each as wide as its widest cell", () => {
  expect(
    textTable([
      ["package", "passed"],
      ["cli", "1234567"],
      ["contract-tests", "1"],
    ]),
  ).toEqual(["package          passed", "cli             1234567", "contract-tests        1"]);
  expect(textTable([])).toEqual([]);
});

it("writes a Markdown table", () => {
  expect(markdownTable(["row", "ours"], [["mint", "5 us"]])).toEqual([
    "| row | ours |",
    "| --- | --- |",
    "| mint | 5 us |",
  ]);
});
