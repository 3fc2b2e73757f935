/** How fast a call may be sent again: after a fault of a moment, or after too many calls. */
export type Pace = "transient" | "throttle";

/** Tokens that a resend takes, and milliseconds that it waits at most, the first time; the numbers of the AWS SDKs of 2026. */
const paces = {
  transient: { cost: 14, firstDelay: 50 },
  throttle: { cost: 5, firstDelay: 1000 },
} as const satisfies Record<Pace, { cost: number; firstDelay: number }>;

const longestDelay = 20_000;

/** Tokens of the retry budget that a resend takes. */
export function costOf(pace: Pace): number {
  return paces[pace].cost;
}

/** Milliseconds before a resend, anything up to a bound that doubles each time ("full jitter"); `resends` went before it. */
export function backoff(pace: Pace, resends: number, random: () => number): number {
  return random() * Math.min(longestDelay, paces[pace].firstDelay * 2 ** resends);
}
