import type { Headline } from "../reply/headline.ts";
import type { Picked } from "../request/pick.ts";

/** A call that was sent. It has no signature. */
export interface SentCall {
  picked: Picked;
  body: string;
  /** Unix milliseconds. */
  time: number;
  headline: Headline;
}

/** How many calls are kept. */
export const callsKept = 20;

/** The calls with one more, the newest first. */
export function withCall(calls: readonly SentCall[], call: SentCall): SentCall[] {
  return [call, ...calls].slice(0, callsKept);
}
