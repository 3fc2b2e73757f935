/** A call of a journey, and its result. */
export interface Step {
  workflowId: string;
  stepId: string;
  /** The called URL, with its signature masked; empty if there was no call. */
  url: string;
  /** Names of all checks, such as `schema check`. */
  checks: string[];
  /** Failed checks: the condition, or the name of a check without a condition. */
  failed: string[];
}

/** The parts of the report of `redocly respect --json-output` that are read here. */
interface Report {
  files: Record<string, { executedWorkflows: { executedSteps: ReportedStep[] }[] }>;
}

interface ReportedStep {
  workflowId: string;
  stepId: string;
  /** Missing if the step failed before its call. */
  request?: { url: string };
  checks: { name: string; passed: boolean; condition?: string }[];
}

/**
 * The steps of a report, in the order of their calls.
 * @throws Error for a value that is not a report
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
