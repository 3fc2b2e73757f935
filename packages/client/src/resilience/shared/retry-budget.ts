/** Why a call is sent again: after a fault of a moment, or after too many calls. */
export type RetryKind = "transient" | "throttle";

/** Tokens that a resend takes; the numbers of the AWS SDKs of 2026. */
const costs: Record<RetryKind, number> = { transient: 14, throttle: 5 };

/** Tokens that a success at the first attempt gives. */
const firstSuccess = 1;

/** What all calls together may spend on sending again. */
export interface RetryBudget {
  /** Pays for a resend; false, and nothing is taken, where the budget holds too little. */
  take(kind: RetryKind): boolean;
  /** After a success: gives back what its resend took, or one token where it was the first attempt. */
  giveBack(kind: RetryKind | undefined): void;
}

/** A token bucket: while next to nothing succeeds, next to nothing is sent again. */
export function retryBudget(capacity = 500): RetryBudget {
  let left = capacity;
  return {
    take(kind) {
      if (costs[kind] > left) return false;
      left -= costs[kind];
      return true;
    },
    giveBack(kind) {
      left = Math.min(capacity, left + (kind ? costs[kind] : firstSuccess));
    },
  };
}
