import { ask } from "./ask.ts";
import { type CaseId, type ContractCase, cases } from "./cases.ts";
import { problemsOf } from "./problems.ts";
import type { Target } from "./target.ts";

/** The verdict on a case; each problem is a sentence that names the case, the member and what was expected. */
export type Verdict =
  | { case: CaseId; outcome: "passed" }
  | { case: CaseId; outcome: "failed"; problems: readonly string[] }
  | { case: CaseId; outcome: "not started"; reason: string };

/** The verdicts on all cases, in the order of `cases`. A case that was not started is counted only as not started. */
export interface Report {
  target: string;
  passed: number;
  failed: number;
  notStarted: number;
  verdicts: readonly Verdict[];
}

/** Checks every case against the target, one after the other: each may need another world. */
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

/** Sends the request of a case to the target and checks the reply; rejects only if `prepare` or `usersig` throws. */
export async function checkCase(target: Target, contractCase: ContractCase): Promise<Verdict> {
  const { id } = contractCase;
  const prepared = await target.prepare?.(contractCase);
  if (prepared?.reason !== undefined) return { case: id, outcome: "not started", reason: prepared.reason };

  const answer = await ask(prepared ? { ...target, identity: prepared.identity } : target, contractCase);
  await prepared?.close();
  const problems = problemsOf(contractCase, answer);
  return problems.length > 0 ? { case: id, outcome: "failed", problems } : { case: id, outcome: "passed" };
}
