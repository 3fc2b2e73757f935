import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { surveyOf } from "../../src/import/survey.ts";

it.each([
  { what: "rows of a line each", content: "A,B\n1,2\n3,4\n", rows: 2 },
  { what: "no end of the last line", content: "A,B\n1,2\n3,4", rows: 2 },
  { what: "cells of several lines", content: 'A,B\n1,"a ""b""\nc\nd"\n3,"\n"\n', rows: 2 },
  // Longer than what is read at once.
  { what: "a cell of many lines", content: `A,B\n1,"${"line\n".repeat(30_000)}"\n`, rows: 1 },
  // The first line is taken for a header: the figure is for a bar of progress.
  { what: "a quote in JSON", content: '{"A":"\\""}\n{"A":1}\n{"A":2}\n', rows: 2 },
])("counts the rows of a file with $what", async ({ content, rows }) => {
  const folder = temporaryFolder({ "f.csv": content });

  expect(await surveyOf(join(folder, "f.csv"))).toMatchObject({ rows });
});
