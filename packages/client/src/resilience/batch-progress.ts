import { orderProblem } from "../outcomes/order-problem.ts";
import { unknownFate } from "../outcomes/unknown-fate.ts";
import type { Answer } from "./answer.ts";
import type { Pace } from "./backoff.ts";
import type { Batch } from "./batch.ts";
import { fateOf, paceAfter } from "./fate.ts";
import { type ItemResult, mergeItems } from "./merge-items.ts";
import { type Ending, endingWith, type Progress } from "./progress.ts";

/** What is known of the items, by position. */
export type Results = (ItemResult | undefined)[];

/** How an operation deals with items whose fate an attempt left open. */
export interface Doubts {
  /** Whether an item is in doubt although it has a result. */
  includes(position: number, result: ItemResult): boolean;
  /** Finds out about these items what can be found out, and names those that may be sent again. */
  clear(positions: readonly number[], results: Results): Promise<number[]>;
  /** Whether there were any of which the reply must tell, even if nothing else is known. */
  readonly mustBeTold: boolean;
}

const unknown = {
  ResultCode: unknownFate,
  ResultInfo: "Nobody knows whether the item was carried out: the reply was lost, and reading back did not tell",
};

/** Sends the items that failed for a moment again, and no others, until each item has its result. */
export function batchProgress(batch: Batch, doubts: Doubts, noteOpen: () => void): Progress {
  const { body, request, requestItems, replyItems, items, accounts } = batch;
  const results: Results = accounts.map(() => undefined);
  let rest = [...accounts.keys()];
  /** The last reply that had results. */
  let reply: Answer | undefined;
  /** Whether more is known than this reply says. */
  let isMerged = false;

  /** One result for each item sent, in their order; undefined where the reply has anything else. */
  function resultsIn({ fate, envelope }: Answer): ItemResult[] | undefined {
    const found = fate === "done" ? envelope?.[replyItems] : undefined;
    const sent = rest.map((position) => accounts[position] ?? "");
    return orderProblem(replyItems, found, sent) === undefined ? (found as ItemResult[]) : undefined;
  }

  /** What is left to be sent: the items that failed for a moment, and of those in doubt the ones that may be. */
  async function takeResults(found: readonly ItemResult[]): Promise<number[]> {
    const inDoubt: number[] = [];
    const failed: number[] = [];
    for (const [index, result] of found.entries()) {
      const position = rest[index] as number;
      const fate = fateOf(result.ResultCode);
      results[position] = result;
      if (fate === "open") noteOpen();
      if (doubts.includes(position, result)) inDoubt.push(position);
      else if (paceAfter(fate)) failed.push(position);
    }
    return inDoubt.length > 0 ? [...failed, ...(await clear(inDoubt))] : failed;
  }

  async function clear(positions: readonly number[]): Promise<number[]> {
    isMerged = true;
    return doubts.clear(positions, results);
  }

  async function take(answer: Answer): Promise<Pace | undefined> {
    if (answer.fate !== "done" && answer.fate !== "open") return paceAfter(answer.fate);
    const found = resultsIn(answer);
    if (answer.fate === "done" && !found && !isMerged && !reply) return undefined;
    if (found) {
      reply = answer;
      isMerged = rest.length < items.length;
    }
    const left = found ? await takeResults(found) : await clear(rest);
    rest = left.toSorted((one, other) => one - other);
    return rest.length > 0 ? "transient" : undefined;
  }

  function ending(): Ending | undefined {
    const isKnown = results.some((result) => result !== undefined);
    if (!isKnown && !doubts.mustBeTold) return undefined;
    if (!isMerged && reply) return endingWith(reply);
    const merged = accounts.map((To_Account, position) => results[position] ?? { To_Account, ...unknown });
    const hasUnknown = merged.some(({ ResultCode }) => ResultCode === unknownFate);
    return { response: mergeItems(replyItems, merged, reply?.envelope), result: hasUnknown ? "unknown" : "ok" };
  }

  return {
    body: () =>
      rest.length === items.length
        ? body
        : JSON.stringify({ ...request, [requestItems]: rest.map((position) => items[position]) }),
    take,
    ending,
  };
}
