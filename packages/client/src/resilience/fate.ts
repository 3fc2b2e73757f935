import type { ErrorCode, errors } from "@chat-friends/contract";
import type { Pace } from "./backoff.ts";

/**
 * What an answer says about the request, or about an item of it.
 *
 * `done`: carried out. `final`: it won't be, however often it is sent. `throttled`: turned away, there are too many calls.
 * `failed`: not carried out for a fault of a moment. `unsent`: it never reached the service. `open`: nobody knows.
 */
export type Fate = "done" | "final" | "throttled" | "failed" | "unsent" | "open";

/** The codes that the catalogue lets be sent again. */
type LaterCode = {
  [Code in ErrorCode]: (typeof errors)[Code]["retry"] extends "later" ? Code : never;
}[ErrorCode];

/**
 * What the catalogue's class `later` leaves open; a code that joins the class doesn't compile without a row here.
 *
 * A timeout inside the service leaves open what became of the call. `final` are those whose wait is longer than a call.
 */
const fates: Record<LaterCode, Fate> = {
  30006: "failed",
  30007: "open",
  30008: "failed",
  30540: "final",
  60007: "throttled",
  60008: "open",
  60011: "throttled",
  60013: "open",
  60014: "open",
  60018: "throttled",
  60019: "throttled",
  60022: "failed",
  70050: "final",
  70114: "final",
  70169: "open",
  70202: "open",
  70500: "failed",
};

/** What an `ErrorCode` or a `ResultCode` says; an unlisted one is final. */
export function fateOf(code: number): Fate {
  if (code === 0) return "done";
  return isLater(code) ? fates[code] : "final";
}

function isLater(code: number): code is LaterCode {
  return Object.hasOwn(fates, code);
}

/** How fast the request may be sent again, if it may. */
export function paceAfter(fate: Fate): Pace | undefined {
  if (fate === "done" || fate === "final") return undefined;
  return fate === "throttled" ? "throttle" : "transient";
}
