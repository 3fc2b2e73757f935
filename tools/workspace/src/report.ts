import { basename } from "node:path";

/** The result of one run of a suite. */
export interface SuiteReport {
  passed: number;
  /** Titles of the tests that failed, and of those that were skipped. */
  failures: string[];
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  testResults: FileResult[];
}

interface FileResult {
  name: string;
  status: string;
  message: string;
  assertionResults: { fullName: string; status: string }[];
}

/** Sums vitest's JSON report; undefined if the text is not one, as after a crash. */
export function parseReport(text: string): SuiteReport | undefined {
  const report = parseJson(text);
  if (!isVitestReport(report)) return undefined;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failures: report.testResults.flatMap(failuresOf),
  };
}

/** A skipped test proves nothing, so it counts as a failure. A file can also fail outside its tests, while it is imported. */
function failuresOf(file: FileResult): string[] {
  const failures = file.assertionResults
    .filter((test) => test.status !== "passed")
    .map((test) => (test.status === "failed" ? test.fullName : `${test.status}: ${test.fullName}`));
  if (failures.length === 0 && file.status === "failed") failures.push(file.message.split("\n", 1).join());
  return failures.map((failure) => `${basename(file.name)}: ${failure}`);
}

function isVitestReport(value: unknown): value is VitestReport {
  return typeof value === "object" && value !== null && "testResults" in value && Array.isArray(value.testResults);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
