import { readFile } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { type Load, load } from "../load.ts";
import { openSite } from "../open-site.ts";
import { pageKinds } from "../page-kinds.ts";
import { scoreOf } from "../score.ts";

const { browser, site } = await openSite();
const table: Record<string, Record<string, number>> = {};

afterAll(async () => {
  console.table(table);
});

/** The weights in the README: kB from and to, by the name of the kind of page. */
const written = new Map<string, readonly [number, number]>();
for (const [, names = "", from = "", to = from] of (
  await readFile(new URL("../../README.md", import.meta.url), "utf8")
).matchAll(/(?<=\| )([a-z, ]+) \| (\d+)(?:–(\d+))?(?= \|)/g))
  for (const name of names.split(", ")) written.set(name.replaceAll(" ", "-"), [Number(from), Number(to)]);

/** Compressed bytes do not depend on the machine. */
function expectAsWritten(name: string, { bytes }: Load): void {
  const [from, to] = written.get(name) ?? expect.fail(`The README has no weight of ${name}.`);
  expect(bytes / 1000).toBeGreaterThan(from * 0.9);
  expect(bytes / 1000).toBeLessThan(to * 1.1);
}

/** Scores are printed, not asserted: a busy machine makes them worse. */
function note(name: string, load: Load): void {
  const { bytes, requests, firstPaint, largestPaint, blocked, shift } = load;
  table[name] = {
    score: scoreOf(load),
    "kB gz": Math.round(bytes / 100) / 10,
    requests,
    "first paint, ms": Math.round(firstPaint),
    "largest paint, ms": Math.round(largestPaint),
    "blocked, ms": Math.round(blocked),
    shift: Math.round(shift * 1000) / 1000,
  };
}

it.each(pageKinds)("$name weighs at most 200 kB and does not shift while it loads", async ({ name, path }) => {
  const loaded = await load(browser, site.url + path);

  note(name, loaded);
  expectAsWritten(name, loaded);
  expect(loaded.bytes).toBeLessThanOrEqual(200_000);
  expect(loaded.shift).toBeLessThan(0.02);
});

it("also reports Redoc, which is heavy", async () => {
  const redoc = await load(browser, `${site.url}reference/`);

  note("reference", redoc);
  expectAsWritten("reference", redoc);
  expect(redoc.requests).toBeGreaterThan(3);
});
