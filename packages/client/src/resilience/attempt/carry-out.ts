import { notifyWait } from "../shared/notify-wait.ts";
import type { RetryKind } from "../shared/retry-budget.ts";
import type { SharedState } from "../shared/shared-state.ts";
import { attempt } from "./attempt.ts";
import { backoff } from "./backoff.ts";
import type { CallContext } from "./call-context.ts";
import { type CallProgress, type FinalReply, replyFrom } from "./call-progress.ts";

/** Makes attempts until nothing more may be sent, or until attempts, budget or time are used up. */
export async function carryOut(context: CallContext, progress: CallProgress, shared: SharedState): Promise<FinalReply> {
  try {
    return await makeAttempts(context, progress, shared);
  } catch (error) {
    const reply = context.call.signal?.aborted ? undefined : progress.finalReply();
    if (reply) return reply;
    throw error;
  }
}

async function makeAttempts(context: CallContext, progress: CallProgress, shared: SharedState): Promise<FinalReply> {
  const { name: operation, signal } = context;
  const { attempts, budget, random, sleep } = shared;
  let paidFor: RetryKind | undefined;
  for (let resends = 0; ; resends += 1) {
    const answer = await attempt(context, progress.body(), shared);
    const retry = await progress.take(answer);
    if (retry) signal.throwIfAborted();
    if (!retry && answer.disposition === "done") budget.giveBack(paidFor);
    if (!retry || resends + 1 >= attempts || !budget.take(retry)) return progress.finalReply() ?? replyFrom(answer);
    paidFor = retry;
    const delay = backoff(retry, resends, random);
    await notifyWait(shared, { operation, reason: "retry" }, () => sleep(delay, signal));
  }
}
