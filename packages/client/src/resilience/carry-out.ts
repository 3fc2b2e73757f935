import { attempt } from "./attempt.ts";
import { backoff, costOf } from "./backoff.ts";
import type { Errand } from "./errand.ts";
import { heldBack } from "./held-back.ts";
import { type Ending, endingWith, type Progress } from "./progress.ts";
import type { Shared } from "./shared.ts";

/** Tokens that a success at the first attempt gives to the retry budget. */
const firstSuccess = 1;

/** Makes attempts until nothing is left that may be sent, or until attempts, budget or time are used up. */
export async function carryOut(errand: Errand, progress: Progress, shared: Shared): Promise<Ending> {
  try {
    return await makeAttempts(errand, progress, shared);
  } catch (error) {
    const ending = errand.call.signal?.aborted ? undefined : progress.ending();
    if (ending) return ending;
    throw error;
  }
}

async function makeAttempts(errand: Errand, progress: Progress, shared: Shared): Promise<Ending> {
  const { operation, signal } = errand;
  const { attempts, budget, random, sleep } = shared;
  let taken = firstSuccess;
  for (let resends = 0; ; resends += 1) {
    const answer = await attempt(errand, progress.body(), shared);
    const pace = await progress.take(answer);
    if (pace) signal.throwIfAborted();
    if (!pace && answer.fate === "done") budget.giveBack(taken);
    if (!pace || resends + 1 >= attempts || !budget.take(costOf(pace))) return progress.ending() ?? endingWith(answer);
    taken = costOf(pace);
    const delay = backoff(pace, resends, random);
    await heldBack(shared, { operation, reason: "retry" }, () => sleep(delay, signal));
  }
}
