import { type Evidence, type NotRun, reportPath } from "./evidence.ts";
import type { TaskOutcome } from "./turbo.ts";

/** The result of one task. */
export interface TaskResult {
  passed: number;
  /** One sentence or test title per failure. */
  failures: string[];
  notRun?: NotRun[];
}

/** A `check` counts as one. A suite counts by its report; a suite without a report, or without a test, has failed. */
export function judge(task: string, outcome: TaskOutcome | undefined, { report, notRun }: Evidence): TaskResult {
  if (!outcome) return failure("not run, because a task before it failed or turbo stopped");
  const { exitCode } = outcome;
  if (!isSuite(task)) return exitCode === 0 ? { passed: 1, failures: [] } : failure(`exit code ${exitCode}`);
  if (notRun && !report && exitCode === 0) return { passed: 0, failures: [], notRun };
  if (!report) return failure(`exit code ${exitCode} and no report in ${reportPath(task)}`);
  const judged = notRun ? { ...report, notRun } : report;
  if (report.failures.length > 0) return judged;
  if (exitCode !== 0) return { ...judged, failures: [`exit code ${exitCode}, though no test failed`] };
  return report.passed > 0 ? judged : failure("ran no test");
}

function isSuite(task: string): boolean {
  return /^(test|proof)(:|$)/.test(task);
}

function failure(sentence: string): TaskResult {
  return { passed: 0, failures: [sentence] };
}
