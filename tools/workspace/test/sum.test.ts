import { expect, it } from "vitest";
import type { Evidence } from "../src/evidence.ts";
import { format } from "../src/format.ts";
import { sum } from "../src/sum.ts";
import type { TaskOutcome } from "../src/turbo.ts";

const contract = {
  folder: "packages/contract",
  manifest: { name: "contract", scripts: { build: "x", check: "x", test: "x", bench: "x" } },
};
const docs = { folder: "packages/docs", manifest: { name: "docs", scripts: { check: "x", "test:browser": "x" } } };
const evidence: Record<string, Evidence> = {
  "packages/contract test": { report: { passed: 5, failures: ["a.test.ts: adds"] } },
  "packages/docs test:browser": { notRun: [{ needs: "browser", reason: "none here" }] },
};
const tasks = ["check", "test", "test:browser"];
const evidenceOf = (folder: string, task: string): Evidence => evidence[`${folder} ${task}`] ?? {};
const ended = (name: string, task: string, exitCode: number, cached = false): TaskOutcome => ({
  package: name,
  task,
  exitCode,
  cached,
  seconds: 1.5,
});

it("sums the tasks of every package, and keeps the failures and what was not run", () => {
  const outcomes = [
    ended("contract", "build", 0, true),
    ended("contract", "check", 0, true),
    ended("contract", "test", 1),
    ended("docs", "check", 0),
    ended("docs", "test:browser", 0),
  ];

  expect(sum({ tasks, packages: [contract, docs], outcomes, exitCode: 1, evidenceOf })).toEqual({
    rows: [
      { package: "contract", passed: 6, failed: 1, tasks: 2, cached: 1, seconds: 4.5 },
      { package: "docs", passed: 1, failed: 0, tasks: 2, cached: 0, seconds: 3 },
    ],
    passed: 7,
    failures: ["contract test: a.test.ts: adds"],
    notRun: [{ needs: "browser", reason: "none here" }],
  });
});

it("counts a failed build, and each task that waited for it", () => {
  const outcomes = [ended("contract", "build", 2)];

  const { passed, failures } = sum({ tasks, packages: [contract], outcomes, exitCode: 2, evidenceOf });

  expect({ passed, failures }).toEqual({
    passed: 0,
    failures: [
      "contract build: exit code 2",
      "contract check: not run, because a task before it failed or turbo stopped",
      "contract test: not run, because a task before it failed or turbo stopped",
    ],
  });
});

it("has no row for a package that has none of the tasks, unless a task before them failed", () => {
  const spec = { folder: "spec", manifest: { name: "spec", scripts: { build: "x", check: "x" } } };
  const run = { tasks: ["proof"], packages: [spec], evidenceOf };

  expect(sum({ ...run, outcomes: [ended("spec", "build", 0)], exitCode: 0 }).rows).toEqual([]);
  expect(sum({ ...run, outcomes: [ended("spec", "build", 2)], exitCode: 2 }).failures).toEqual([
    "spec build: exit code 2",
  ]);
});

it("counts one failure if turbo fails and no task failed", () => {
  const outcomes = [ended("docs", "check", 0), ended("docs", "test:browser", 0)];

  const { failures } = sum({ tasks, packages: [docs], outcomes, exitCode: 1, evidenceOf });

  expect(failures).toEqual(["turbo: exit code 1, though no task failed"]);
});

it("prints a row per package, each failure, one line for what was not run, and the sum last", () => {
  const notRun = [
    { needs: "browser", reason: "none here" },
    { needs: "postgres", reason: "none there" },
    { needs: "browser", reason: "none here" },
    { needs: "runtimes", name: "Bun 1.4.5", reason: "not installed" },
    { needs: "runtimes", name: "Deno 2.9.6", reason: "not installed" },
  ] as const;
  const rows = [
    { package: "contract", passed: 6, failed: 1, tasks: 2, cached: 1, seconds: 4.5 },
    { package: "docs", passed: 1, failed: 0, tasks: 2, cached: 2, seconds: 100.04 },
  ];

  expect(
    format({ rows, passed: 7, failures: ["contract test: adds"], notRun: [...notRun] }),
  ).toBe(`package   passed  failed  from cache  seconds
contract       6       1      1 of 2      4.5
docs           1       0      2 of 2    100.0

failed: contract test: adds
not run: browser (none here), postgres (none there), Bun 1.4.5 (not installed), Deno 2.9.6 (not installed)
7 passed, 1 failed`);
});
