/** A call of a journey, as it went. */
export interface Step {
  workflowId: string;
  stepId: string;
  /** What was called, its signature masked; empty where nothing was. */
  url: string;
  /** Names of all checks, such as `schema check`. */
  checks: string[];
  /** Failed checks: the condition, or the name of a check that has none. */
  failed: string[];
}

/** What this package reads of the report that `redocly respect --json-output` writes. */
interface Report {
  files: Record<string, { executedWorkflows: { executedSteps: ReportedStep[] }[] }>;
}

interface ReportedStep {
  workflowId: string;
  stepId: string;
  /** Missing where the step failed before it called. */
  request?: { url: string };
  checks: { name: string; passed: boolean; condition?: string }[];
}

/**
 * The steps of a report, in the order of their calls.
 * @throws Error when it is none
 */
export function stepsOf(report: unknown): Step[] {
  if (!isReport(report)) throw new Error("redocly respect left a report of an unknown form");
  return Object.values(report.files)
    .flatMap(({ executedWorkflows }) => executedWorkflows)
    .flatMap(({ executedSteps }) => executedSteps)
    .map(({ workflowId, stepId, request, checks }) => ({
      workflowId,
      stepId,
      url: request?.url ?? "",
      checks: checks.map(({ name }) => name),
      failed: checks.filter(({ passed }) => !passed).map(({ name, condition }) => condition ?? name),
    }));
}

function isReport(report: unknown): report is Report {
  return typeof report === "object" && report !== null && "files" in report;
}
