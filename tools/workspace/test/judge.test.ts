import { expect, it } from "vitest";
import type { Evidence, NotRun } from "../src/evidence.ts";
import { judge } from "../src/judge.ts";

const report = (passed: number, ...failures: string[]): Evidence => ({ report: { passed, failures } });
const notRun: NotRun[] = [{ needs: "browser", reason: "none here" }];

it.each<{ title: string; task: string; exitCode?: number; evidence: Evidence; passed: number; failures: string[] }>([
  { title: "a check that passed counts as one", task: "check", exitCode: 0, evidence: {}, passed: 1, failures: [] },
  {
    title: "a check that failed counts as one",
    task: "check",
    exitCode: 2,
    evidence: {},
    passed: 0,
    failures: ["exit code 2"],
  },
  {
    title: "a suite counts by its report",
    task: "test",
    exitCode: 0,
    evidence: report(7),
    passed: 7,
    failures: [],
  },
  {
    title: "a suite that failed also counts by its report",
    task: "test",
    exitCode: 1,
    evidence: report(7, "a.test.ts: adds", "a.test.ts: removes"),
    passed: 7,
    failures: ["a.test.ts: adds", "a.test.ts: removes"],
  },
  {
    title: "a failure in the report counts even when the task succeeded",
    task: "test",
    exitCode: 0,
    evidence: report(7, "a.test.ts: skipped: adds"),
    passed: 7,
    failures: ["a.test.ts: skipped: adds"],
  },
  {
    title: "a suite that failed without a failing test is one failure",
    task: "test",
    exitCode: 1,
    evidence: report(7),
    passed: 7,
    failures: ["exit code 1, though no test failed"],
  },
  {
    title: "a suite that crashed before its report is one failure",
    task: "test",
    exitCode: 139,
    evidence: {},
    passed: 0,
    failures: ["exit code 139 and no report in .reports/test.json"],
  },
  {
    title: "a suite that succeeded without a report is one failure",
    task: "test:browser",
    exitCode: 0,
    evidence: {},
    passed: 0,
    failures: ["exit code 0 and no report in .reports/browser.json"],
  },
  {
    title: "a proof counts by its report, like a suite",
    task: "proof",
    exitCode: 0,
    evidence: {},
    passed: 0,
    failures: ["exit code 0 and no report in .reports/proof.json"],
  },
  {
    title: "a suite that ran no test is one failure",
    task: "test",
    exitCode: 0,
    evidence: report(0),
    passed: 0,
    failures: ["ran no test"],
  },
  {
    title: "a task that turbo never started is one failure",
    task: "test",
    evidence: report(7),
    passed: 0,
    failures: ["not run, because a task before it failed or turbo stopped"],
  },
  {
    title: "a note that a suite could not run does not excuse its failure",
    task: "test:browser",
    exitCode: 1,
    evidence: { notRun },
    passed: 0,
    failures: ["exit code 1 and no report in .reports/browser.json"],
  },
])("$title", ({ task, exitCode, evidence, passed, failures }) => {
  const outcome =
    exitCode === undefined ? undefined : { package: "contract", task, exitCode, cached: false, seconds: 1 };

  expect(judge(task, outcome, evidence)).toEqual({ passed, failures });
});

it("a suite that the machine can't run counts as neither passed nor failed", () => {
  const outcome = { package: "docs", task: "test:browser", exitCode: 0, cached: false, seconds: 1 };

  expect(judge("test:browser", outcome, { notRun })).toEqual({ passed: 0, failures: [], notRun });
});

it.each([
  { exitCode: 0, failures: [] },
  { exitCode: 1, failures: ["runtimes.test.ts: starts"] },
  { exitCode: 1, failures: [], sentence: "exit code 1, though no test failed" },
])("a suite that the machine can run in part says what was not run, with exit code $exitCode", (row) => {
  const outcome = { package: "runtimes", task: "test:runtimes", exitCode: row.exitCode, cached: false, seconds: 1 };
  const failures = row.sentence ? [row.sentence] : row.failures;

  const verdict = judge("test:runtimes", outcome, { ...report(7, ...row.failures), notRun });

  expect(verdict).toEqual({ passed: 7, failures, notRun });
});
