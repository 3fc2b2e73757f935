import type { OperationId } from "@chat-friends/contract";
import type { Clock } from "./virtual-clock.ts";

/** 200 calls at once, and 200 per second. The source pages don't say how the service counts. */
const burst = 200;
const millisecondsPerCall = 5;

/** Counts the calls of an app, separately for each operation. */
export interface RateLimit {
  /** Whether one more call may pass now. Only a call that may pass is counted. */
  take(operation: OperationId): boolean;
  clear(): void;
}

/** A token bucket. It counts milliseconds instead of tokens, so there are no rounding errors. */
interface Bucket {
  /** Counted from the time `at`. */
  millisecondsUntilFull: number;
  at: number;
}

/** Begins with full buckets. Setting the clock back doesn't fill a bucket; setting it ahead does. */
export function limitRate(clock: Clock): RateLimit {
  const buckets = new Map<OperationId, Bucket>();

  return {
    take(operation) {
      const now = clock.now();
      const { millisecondsUntilFull: before, at } = buckets.get(operation) ?? { millisecondsUntilFull: 0, at: now };
      const missing = Math.max(0, before - Math.max(0, now - at));
      const afterwards = missing + millisecondsPerCall;
      const mayPass = afterwards <= burst * millisecondsPerCall;
      buckets.set(operation, { millisecondsUntilFull: mayPass ? afterwards : missing, at: now });
      return mayPass;
    },
    clear: () => buckets.clear(),
  };
}
