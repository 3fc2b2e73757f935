import type { OperationId } from "@chat-friends/contract";
import type { Clock } from "./virtual-clock.ts";

/** 200 calls at once, and 200 per second; no page says how the service counts. */
const burst = 200;
const millisecondsPerCall = 5;

/** Counts the calls of an app, each operation by itself. */
export interface RateLimit {
  /** Whether one more call may pass now. One that may counts, one that may not doesn't. */
  take(operation: OperationId): boolean;
  clear(): void;
}

/** A token bucket, in milliseconds instead of tokens so that nothing is rounded away. */
interface Bucket {
  /** From `at` on. */
  millisecondsUntilFull: number;
  at: number;
}

/** Begins with full buckets. A clock that is set back fills none, and one that is set ahead fills them. */
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
