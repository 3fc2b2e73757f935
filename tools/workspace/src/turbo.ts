import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Switches off the telemetry of the tools that run here, and their notices about it. */
export const quietTools = { TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" };

/** How one task of a turbo run ended. */
export interface TaskOutcome {
  package: string;
  task: string;
  exitCode: number;
  cached: boolean;
  /** From its start to its end; tasks run side by side. */
  seconds: number;
}

/** The part of a file under .turbo/runs (`turbo run --summarize`) that is read here. */
export interface TurboSummary {
  tasks: {
    package: string;
    task: string;
    cache: { status: string };
    /** Absent for a task that was never started. */
    execution?: { exitCode: number | null; startTime: number; endTime: number } | null;
  }[];
}

/** The outcomes of the latest run since `removeSummaries`; empty if turbo stopped before the first task. */
export function readOutcomes(root: string): TaskOutcome[] {
  // turbo's file names are in order of time.
  const file = list(runs(root)).sort().at(-1);
  return file ? outcomesOf(JSON.parse(readFileSync(join(runs(root), file), "utf8"))) : [];
}

function outcomesOf(summary: TurboSummary): TaskOutcome[] {
  return summary.tasks.map(({ package: name, task, cache, execution }) => ({
    package: name,
    task,
    exitCode: execution?.exitCode ?? 1,
    cached: cache.status === "HIT",
    seconds: execution ? (execution.endTime - execution.startTime) / 1000 : 0,
  }));
}

export function removeSummaries(root: string): void {
  rmSync(runs(root), { recursive: true, force: true });
}

function runs(root: string): string {
  return join(root, ".turbo/runs");
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
