import type { ResultRecord } from "../../outcomes/batch-problem.ts";

/** What is known of the items, by position. */
export type Results = (ResultRecord | undefined)[];

/** How an operation treats items that an attempt left uncertain. */
export interface UncertainItems {
  /** Whether an item is uncertain although it has a result. */
  includes(position: number, result: ResultRecord): boolean;
  /** Finds out what it can about these items, and gives the items that may be sent again. */
  resolve(positions: readonly number[], results: Results): Promise<number[]>;
  /** Whether the reply must report uncertain items, even if nothing else is known. */
  readonly mustBeReported: boolean;
}

/** A read may be sent any number of times, and its earlier results stay valid. */
export const uncertainReads: UncertainItems = {
  includes: () => false,
  resolve: async (positions) => [...positions],
  mustBeReported: false,
};

/** A write that leads to the same state may also be sent again. But an earlier refusal of an item says nothing about a later attempt. */
export const uncertainRepeatables: UncertainItems = {
  ...uncertainReads,
  async resolve(positions, results) {
    for (const position of positions) results[position] = undefined;
    return [...positions];
  },
};
