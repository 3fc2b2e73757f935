import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { specFolder } from "../src/spec.ts";

interface Row {
  id: string;
  section: string;
  pages: string;
  decided: string;
  confidence: string;
  switch: string | null;
}

// The options of the sandbox that a row may name.
const switches = ["strict", "accounts"];

const read = (name: string) => readFile(join(specFolder, name), "utf8");
const ledger: Row[] = parse(await read("ledger.yaml"));

it("each row says in sentences what the pages say and what was decided, and how sure that is", () => {
  const sentences = expect.stringMatching(/^[A-Z0-9].*\.$/);

  expect(ledger).toEqual(
    ledger.map((row) => ({
      id: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      section: expect.stringMatching(/^\w.*[a-z]$/),
      pages: sentences,
      decided: sentences,
      confidence: expect.stringMatching(/^[ABLDU]$/),
      switch: row.switch === null ? null : expect.toBeOneOf(switches),
    })),
  );
});

it("no two rows have the same id", () => {
  const ids = ledger.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

it("keeps the rows of a section together", () => {
  const starts = ledger.filter(({ section }, index) => section !== ledger[index - 1]?.section);

  expect(new Set(starts.map(({ section }) => section)).size).toBe(starts.length);
});

it("begins with the lint rules that are off, each of which names its row", async () => {
  const configuration = await read("redocly.yaml");
  const named = [...configuration.matchAll(/ledger\.yaml, ([a-z0-9-]+)/g)].map(([, id]) => id);

  expect(Object.keys(parse(configuration).rules)).toHaveLength(named.length);
  expect(ledger.slice(0, named.length).map(({ id }) => id)).toEqual(named);
});
