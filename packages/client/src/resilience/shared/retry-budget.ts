/** Why a call is sent again: after a temporary fault, or after too many calls. */
export type RetryKind = "transient" | "throttle";

/** Tokens that a resend takes; the numbers are from the AWS SDKs of 2026. */
const costs: Record<RetryKind, number> = { transient: 14, throttle: 5 };

/** Tokens that a success at the first attempt gives. */
const firstSuccess = 1;

/** The budget of all calls together for resends. */
export interface RetryBudget {
  /** Pays for a resend; takes nothing and returns false if the budget has too few tokens. */
  take(kind: RetryKind): boolean;
  /** After a success: gives back what its resend took, or one token if it was the first attempt. */
  giveBack(kind: RetryKind | undefined): void;
}

/** A token bucket: while almost nothing succeeds, almost nothing is sent again. */
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
