import type { Doubts } from "./batch-progress.ts";

/** A read may be sent as often as it takes, and what it told stays true. */
export const doubtsOfRead: Doubts = {
  includes: () => false,
  clear: async (positions) => [...positions],
  mustBeTold: false,
};

/** So may a write that ends in the same state; but an earlier refusal of an item says nothing of a later attempt. */
export const doubtsOfRepeatable: Doubts = {
  ...doubtsOfRead,
  async clear(positions, results) {
    for (const position of positions) results[position] = undefined;
    return [...positions];
  },
};
