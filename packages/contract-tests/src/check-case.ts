import { ask } from "./ask.ts";
import type { ContractCase } from "./cases.ts";
import { problemsOf } from "./problems.ts";
import type { Target } from "./target.ts";
import type { Verdict } from "./verdict.ts";

/** Sends the request of a case to the target and checks the reply; rejects only where `prepare` or `usersig` throws. */
export async function checkCase(target: Target, contractCase: ContractCase): Promise<Verdict> {
  const { id } = contractCase;
  const obstacle = await target.prepare?.(contractCase);
  if (obstacle) return { case: id, outcome: "not started", reason: obstacle.reason };

  const problems = problemsOf(contractCase, await ask(target, contractCase));
  return problems.length > 0 ? { case: id, outcome: "failed", problems } : { case: id, outcome: "passed" };
}
