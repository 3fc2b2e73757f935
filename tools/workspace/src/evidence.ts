import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseReport, type SuiteReport } from "./report.ts";
import type { Need } from "./required.ts";

const reports = ".reports";

/** A suite leaves it instead of a report, or of a part of one, if the machine lacks something that it needs. */
export interface NotRun {
  needs: Need;
  /** The missing thing, if the need has several. */
  name?: string;
  /** Why it is missing, and how to get it. */
  reason: string;
}

/** The files that a test task left in its package. */
export interface Evidence {
  report?: SuiteReport | undefined;
  notRun?: NotRun[] | undefined;
}

/** The path of vitest's report of a test task, relative to its package: `test.json` for `test`, `browser.json` for `test:browser` and so on. */
export function reportPath(task: string): string {
  return `${reports}/${task.replace(/^test:/, "").replace(":", "-")}.json`;
}

/** Where a suite leaves word that it was not run. Tasks of the same need, such as `test:postgres` and `proof:postgres`, say the same. */
function notRunPath(need: string): string {
  return `${reports}/not-run-${need}.json`;
}

export function readEvidence(folder: string, task: string): Evidence {
  const report = read(join(folder, reportPath(task)));
  const [, need] = task.split(":");
  const notRun = need === undefined ? undefined : read(join(folder, notRunPath(need)));
  return {
    report: report === undefined ? undefined : parseReport(report),
    notRun: notRun === undefined ? undefined : JSON.parse(notRun),
  };
}

/** Leaves word for the tasks that are named after the need. */
export function writeNotRun(folder: string, need: Need, notRun: NotRun[]): void {
  mkdirSync(join(folder, reports), { recursive: true });
  writeFileSync(join(folder, notRunPath(need)), `${JSON.stringify(notRun)}\n`);
}

export function removeEvidence(folder: string): void {
  rmSync(join(folder, reports), { recursive: true, force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
