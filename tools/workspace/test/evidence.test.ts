import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { type NotRun, readEvidence, removeEvidence, reportPath, writeNotRun } from "../src/evidence.ts";

const report = { testResults: [] };
const notRun: NotRun[] = [{ needs: "browser", reason: "none here" }];

it.each([
  { task: "test", path: ".reports/test.json" },
  { task: "test:browser", path: ".reports/browser.json" },
  { task: "proof", path: ".reports/proof.json" },
  { task: "test:runtimes", path: ".reports/runtimes.json" },
  { task: "proof:postgres", path: ".reports/proof-postgres.json" },
])("reads the report of $task from $path", ({ task, path }) => {
  const folder = temporaryFolder({ [path]: report });

  expect(reportPath(task)).toBe(path);
  expect(readEvidence(folder, task)).toEqual({ report: { passed: 0, failures: [] }, notRun: undefined });
});

it("finds nothing in a package without reports", () => {
  expect(readEvidence(temporaryFolder({}), "test:browser")).toEqual({ report: undefined, notRun: undefined });
});

it("reads the note of a suite that could not run, which excuses `test:browser` and not `test`", () => {
  const folder = temporaryFolder({});

  writeNotRun(folder, "browser", notRun);

  expect(readEvidence(folder, "test:browser").notRun).toEqual(notRun);
  expect(readEvidence(folder, "test:strace").notRun).toBeUndefined();
  expect(readEvidence(folder, "test").notRun).toBeUndefined();
});

it("removes the reports of an earlier run", () => {
  const folder = temporaryFolder({ ".reports/test.json": report, ".reports/not-run-browser.json": notRun });

  removeEvidence(folder);

  expect(readEvidence(folder, "test")).toEqual({ report: undefined, notRun: undefined });
});
