import { areResultsOf, type ResultRecord } from "../../outcomes/batch-problem.ts";
import { unknownResultCode } from "../../outcomes/outcome.ts";
import type { Answer } from "../attempt/answer.ts";
import { type CallProgress, type FinalReply, replyFrom } from "../attempt/call-progress.ts";
import { dispositionOf, retryKindOf } from "../attempt/disposition.ts";
import type { RetryKind } from "../shared/retry-budget.ts";
import { type Batch, mergedReply } from "./batch.ts";
import type { Results, UncertainItems } from "./uncertain-items.ts";

/** The result of an item that may have been carried out or not. */
export const unknownResult = {
  ResultCode: unknownResultCode,
  ResultInfo: "It is not known whether the item was carried out: the reply was lost, and reading back did not show it",
};

/** Sends only the items with a temporary failure again, until each item has its result. */
export function batchProgress(batch: Batch, uncertain: UncertainItems, noteUncertain: () => void): CallProgress {
  const { body, request, requestItems, replyItems, items, accounts } = batch;
  const results: Results = accounts.map(() => undefined);
  let rest = [...accounts.keys()];
  /** The last reply that had results. */
  let reply: Answer | undefined;
  /** Whether more is known than that reply says. */
  let isMerged = false;

  /** One result for each sent item, in their order; undefined if the reply has anything else. */
  function resultsIn({ disposition, envelope }: Answer): ResultRecord[] | undefined {
    const found = disposition === "done" ? envelope?.[replyItems] : undefined;
    const sent = rest.map((position) => accounts[position] ?? "");
    return areResultsOf(sent, found) ? found : undefined;
  }

  /** The items that must still be sent: the items with a temporary failure, and the uncertain items that may be sent. */
  async function takeResults(found: readonly ResultRecord[]): Promise<number[]> {
    const toResolve: number[] = [];
    const failed: number[] = [];
    for (const [index, result] of found.entries()) {
      const position = rest[index] as number;
      const disposition = dispositionOf(result.ResultCode);
      results[position] = result;
      if (disposition === "uncertain") noteUncertain();
      if (uncertain.includes(position, result)) toResolve.push(position);
      else if (retryKindOf(disposition)) failed.push(position);
    }
    return toResolve.length > 0 ? [...failed, ...(await resolve(toResolve))] : failed;
  }

  async function resolve(positions: readonly number[]): Promise<number[]> {
    isMerged = true;
    return uncertain.resolve(positions, results);
  }

  async function take(answer: Answer): Promise<RetryKind | undefined> {
    const { disposition } = answer;
    if (disposition !== "done" && disposition !== "uncertain") return retryKindOf(disposition);
    const found = resultsIn(answer);
    if (disposition === "done" && !found && !isMerged && !reply) return undefined;
    if (found) {
      reply = answer;
      isMerged = rest.length < items.length;
    }
    const left = found ? await takeResults(found) : await resolve(rest);
    rest = left.toSorted((one, other) => one - other);
    return rest.length > 0 ? "transient" : undefined;
  }

  function finalReply(): FinalReply | undefined {
    const isKnown = results.some((result) => result !== undefined);
    if (!isKnown && !uncertain.mustBeReported) return undefined;
    if (!isMerged && reply) return replyFrom(reply);
    const merged = accounts.map((To_Account, position) => results[position] ?? { To_Account, ...unknownResult });
    const hasUnknown = merged.some(({ ResultCode }) => ResultCode === unknownResultCode);
    return { response: mergedReply(replyItems, merged, reply?.envelope), result: hasUnknown ? "unknown" : "ok" };
  }

  return {
    body: () =>
      rest.length === items.length
        ? body
        : JSON.stringify({ ...request, [requestItems]: rest.map((position) => items[position]) }),
    take,
    finalReply,
  };
}
