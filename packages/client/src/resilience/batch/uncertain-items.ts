import type { ResultRecord } from "../../outcomes/batch-problem.ts";

/** What is known of the items, by position. */
export type Results = (ResultRecord | undefined)[];

/** How an operation treats items that an attempt left uncertain. */
export interface UncertainItems {
  /** Whether an item is uncertain although it has a result. */
  includes(position: number, result: ResultRecord): boolean;
  /** Finds out about these items what can be found out, and gives those that may be sent again. */
  resolve(positions: readonly number[], results: Results): Promise<number[]>;
  /** Whether the reply must report uncertain items, even if nothing else is known. */
  readonly mustBeReported: boolean;
}

/** A read may be sent as often as it takes, and what it read stays true. */
export const uncertainReads: UncertainItems = {
  includes: () => false,
  resolve: async (positions) => [...positions],
  mustBeReported: false,
};

/** A write that ends in the same state may be sent again too; but an earlier refusal of an item says nothing about a later attempt. */
export const uncertainRepeatables: UncertainItems = {
  ...uncertainReads,
  async resolve(positions, results) {
    for (const position of positions) results[position] = undefined;
    return [...positions];
  },
};
