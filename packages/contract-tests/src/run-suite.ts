import { cases } from "./cases.ts";
import { checkCase } from "./check-case.ts";
import type { Target } from "./target.ts";
import type { Verdict } from "./verdict.ts";

/** What became of every case, in the order of `cases`; a case that was not started is counted as that and nothing else. */
export interface Report {
  target: string;
  passed: number;
  failed: number;
  notStarted: number;
  verdicts: readonly Verdict[];
}

/** Checks every case against the target, one after the other, since each may need another world. */
export async function runSuite(target: Target): Promise<Report> {
  const verdicts: Verdict[] = [];
  for (const contractCase of cases) verdicts.push(await checkCase(target, contractCase));

  const count = (outcome: Verdict["outcome"]) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    target: target.name,
    passed: count("passed"),
    failed: count("failed"),
    notStarted: count("not started"),
    verdicts,
  };
}
