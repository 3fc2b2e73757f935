import type { CaseId } from "./cases.ts";

/** What became of a case; each problem is a sentence that names the case, the member and what was expected. */
export type Verdict =
  | { case: CaseId; outcome: "passed" }
  | { case: CaseId; outcome: "failed"; problems: readonly string[] }
  | { case: CaseId; outcome: "not started"; reason: string };
