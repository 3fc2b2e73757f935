/** What all calls together may spend on sending again. */
export interface RetryBudget {
  /** False, and nothing is taken, where the budget doesn't hold as much. */
  take(tokens: number): boolean;
  /** After a success: what its resend took, or one for a success without. */
  giveBack(tokens: number): void;
}

/** A token bucket: while next to nothing succeeds, next to nothing is sent again. */
export function retryBudget(capacity = 500): RetryBudget {
  let left = capacity;
  return {
    take(tokens) {
      if (tokens > left) return false;
      left -= tokens;
      return true;
    },
    giveBack(tokens) {
      left = Math.min(capacity, left + tokens);
    },
  };
}
