import { ask } from "./ask.ts";
import { type CaseId, type ContractCase, cases, worldOf } from "./cases.ts";
import { problemsOf } from "./problems.ts";
import type { Prepared, Target } from "./target.ts";

/** The verdict on a case; each problem is a sentence that names the case, the member and what was expected. */
export type Verdict =
  | { case: CaseId; outcome: "passed" }
  | { case: CaseId; outcome: "failed"; problems: readonly string[] }
  | { case: CaseId; outcome: "not started"; reason: string };

/** The verdicts on the cases, in their order. A case that was not started is counted only as not started. */
export interface Report {
  target: string;
  passed: number;
  failed: number;
  notStarted: number;
  verdicts: readonly Verdict[];
}

/** Checks the cases against the target, all of them unless some are given, one after the other: each may need another world. */
export async function runSuite(target: Target, chosen: readonly ContractCase[] = cases): Promise<Report> {
  const verdicts: Verdict[] = [];
  for (const contractCase of chosen) {
    const verdict = await checkCase(target, contractCase);
    verdicts.push(target.prepare ? verdict : withState(verdict));
  }

  const count = (outcome: Verdict["outcome"]) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    target: target.name,
    passed: count("passed"),
    failed: count("failed"),
    notStarted: count("not started"),
    verdicts,
  };
}

/** Sends the request of a case to the target and checks the reply; rejects only if `prepare`, its `close` or `usersig` throws, or if baseUrl is not an address. */
export async function checkCase(target: Target, contractCase: ContractCase): Promise<Verdict> {
  const { id } = contractCase;
  const prepared = await target.prepare?.(contractCase);
  if (prepared?.reason !== undefined) return { case: id, outcome: "not started", reason: prepared.reason };

  const problems = await problemsAt(target, prepared, contractCase);
  return problems.length > 0 ? { case: id, outcome: "failed", problems } : { case: id, outcome: "passed" };
}

async function problemsAt(
  target: Target,
  prepared: Prepared | undefined,
  contractCase: ContractCase,
): Promise<string[]> {
  try {
    const answer = await ask(prepared ? { ...target, identity: prepared.identity } : target, contractCase);
    return problemsOf(contractCase, answer);
  } finally {
    await prepared?.close();
  }
}

/** Adds to a failed case which state it starts from: a target that is right fails too if it is in another state. */
function withState(verdict: Verdict): Verdict {
  if (verdict.outcome !== "failed") return verdict;
  const { case: id, problems } = verdict;
  const world = worldOf(id) ? `a world of its own, worldOf("${id}")` : "the world of the vendor's samples";
  return {
    ...verdict,
    problems: [...problems, `${id} starts from ${world}, and the target has no prepare that sets it up`],
  };
}
