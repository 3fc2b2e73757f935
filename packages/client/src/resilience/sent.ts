import type { Clock } from "../core/clock.ts";

/** Milliseconds: the service gives a request up after about 3 s, and it needs a moment to get there. */
const longestInService = 4000;

/** What was sent of a call so far. */
export interface Sent {
  attempts: number;
  /** Until then the service may be at work on an attempt that left a fate open. */
  openUntil: number;
}

export function nothingSent(): Sent {
  return { attempts: 0, openUntil: Number.NEGATIVE_INFINITY };
}

/** An attempt that leaves a fate open has just ended, as far as the client goes. */
export function noteOpen(sent: Sent, clock: Clock): void {
  sent.openUntil = clock.now() + longestInService;
}
