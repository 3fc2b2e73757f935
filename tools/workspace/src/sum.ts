import type { Evidence, NotRun } from "./evidence.ts";
import { judge, type TaskResult } from "./judge.ts";
import type { Package } from "./packages.ts";
import type { TaskOutcome } from "./turbo.ts";

/** The root's commands that end with a sum, and the tasks of the packages that each one runs. */
export const tasksOf = {
  test: ["check", "test", "test:browser", "test:postgres", "test:runtimes", "test:strace"],
  proof: ["proof", "proof:postgres"],
} as const;

export type Command = keyof typeof tasksOf;

/** The result of one run of a root command. */
export interface Sum {
  rows: PackageRow[];
  passed: number;
  /** Package, task and title of each failure. */
  failures: string[];
  notRun: NotRun[];
}

export interface PackageRow {
  package: string;
  passed: number;
  failed: number;
  /** How many of its tasks there are, and how many of them turbo replayed. */
  tasks: number;
  cached: number;
  /** That its tasks took together, those before them included. */
  seconds: number;
}

export interface TestRun {
  /** The tasks of the run. A package may lack some of them. */
  tasks: readonly string[];
  packages: Package[];
  outcomes: TaskOutcome[];
  /** Exit code of turbo itself. */
  exitCode: number;
  evidenceOf: (folder: string, task: string) => Evidence;
}

/** Judges every task that the packages' scripts have, whether or not turbo started it. */
export function sum({ packages, exitCode, ...run }: TestRun): Sum {
  const results = packages.map((each) => sumPackage(each, run));
  const failures = results.flatMap((result) => result.failures);
  if (exitCode !== 0 && failures.length === 0) failures.push(`turbo: exit code ${exitCode}, though no task failed`);
  return {
    rows: results.map((result) => result.row).filter((row) => row.tasks > 0),
    passed: total(results.map(({ row }) => row.passed)),
    failures,
    notRun: results.flatMap((result) => result.notRun),
  };
}

function sumPackage(
  { folder, manifest }: Package,
  { tasks, outcomes, evidenceOf }: Omit<TestRun, "packages" | "exitCode">,
) {
  const own = outcomes.filter((outcome) => outcome.package === manifest.name);
  const promised = tasks.filter((task) => manifest.scripts?.[task]);
  const before = own.filter(({ task, exitCode }) => !tasks.includes(task) && exitCode !== 0).map(({ task }) => task);
  const verdicts = [...before, ...promised].map((task) => {
    const outcome = own.find((each) => each.task === task);
    return { task, ...judge(task, outcome, evidenceOf(folder, task)), cached: outcome?.cached ?? false };
  });
  const failures = verdicts.flatMap((verdict) => titles(manifest.name, verdict));
  const row: PackageRow = {
    package: manifest.name,
    passed: total(verdicts.map((verdict) => verdict.passed)),
    failed: failures.length,
    tasks: verdicts.length,
    cached: verdicts.filter((verdict) => verdict.cached).length,
    seconds: total(own.map(({ seconds }) => seconds)),
  };
  return { row, failures, notRun: verdicts.flatMap(({ notRun }) => notRun ?? []) };
}

function titles(name: string, { task, failures }: TaskResult & { task: string }): string[] {
  return failures.map((failure) => `${name} ${task}: ${failure}`);
}

function total(numbers: number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
