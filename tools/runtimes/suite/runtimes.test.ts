import { join } from "node:path";
import { expect, it } from "vitest";
import { checks } from "../src/checks.ts";
import { buildDrivers } from "../src/drivers.ts";
import { hosts } from "../src/hosts/hosts.ts";
import { type Report, reportOn, tableOf } from "../src/report.ts";
import { serverChecks } from "../src/server-checks.ts";

const page = join(import.meta.dirname, "../../../packages/client/RUNTIMES.md");
const present = hosts.filter((host) => host.isThere());

await buildDrivers();
const reports: Report[] = [];
for (const host of present) reports.push(await reportOn(host));

const rows = reports.flatMap(({ runtime, results }) => results.map((result) => ({ runtime, ...result })));

it.each(rows)("$runtime: $check", ({ error }) => {
  expect(error).toBeUndefined();
});

it.each(reports)("$runtime ran every check that is meant for it", ({ runtime, results }) => {
  const meant = runtime === "Chromium" ? checks : { ...checks, ...serverChecks };

  expect(results.map(({ check }) => check)).toEqual(Object.keys(meant));
});

if (present.length === hosts.length) {
  it("the client's RUNTIMES.md shows the results of this run", async () => {
    await expect(pageOf(reports)).toMatchFileSnapshot(page);
  });
}

function pageOf(all: readonly Report[]): string {
  return `<!-- Written by \`pnpm --filter @chat-friends/runtimes run table\`. -->

# What ran where

Each check ran in each runtime against the built package; Chromium gets no check that holds a key.

${tableOf(all)}`;
}
