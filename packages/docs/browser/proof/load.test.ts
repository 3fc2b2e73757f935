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
  expect(loaded.bytes).toBeLessThanOrEqual(200_000);
  expect(loaded.shift).toBeLessThan(0.1);
});

it("also reports Redoc, which is heavy", async () => {
  const redoc = await load(browser, `${site.url}reference/`);

  note("reference", redoc);
  expect(redoc.requests).toBeGreaterThan(3);
});
