import type { RetryKind } from "../shared/retry-budget.ts";

/** The longest wait before the first resend, in milliseconds; the numbers are from the AWS SDKs of 2026. */
const firstDelays: Record<RetryKind, number> = { transient: 50, throttle: 1000 };

const longestDelay = 20_000;

/** Milliseconds before a resend: a random time up to a bound that doubles each time ("full jitter"); `resends` is the number of earlier resends. */
export function backoff(retry: RetryKind, resends: number, random: () => number): number {
  return random() * Math.min(longestDelay, firstDelays[retry] * 2 ** resends);
}
