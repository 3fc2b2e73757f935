import type { ErrorCode, errors } from "@chat-friends/contract";
import type { RetryKind } from "../shared/retry-budget.ts";

/**
 * What an answer says about the request, or about an item of it.
 *
 * - `done`: it was carried out.
 * - `final`: it will not be carried out, even if it is sent again.
 * - `throttled`: it was refused, because there are too many calls.
 * - `failed`: a temporary fault prevented it.
 * - `unsent`: it never reached the service.
 * - `uncertain`: it may have been carried out or not.
 */
export type Disposition = "done" | "final" | "throttled" | "failed" | "unsent" | "uncertain";

/** The codes that the catalogue lets a client send again. */
type LaterCode = {
  [Code in ErrorCode]: (typeof errors)[Code]["retry"] extends "later" ? Code : never;
}[ErrorCode];

/**
 * What the catalogue's class `later` does not say. A new code of the class does not compile without a row here.
 *
 * After a timeout inside the service, the result of the call is uncertain. A code is `final` if its wait is longer than a call.
 */
const dispositions: Record<LaterCode, Disposition> = {
  30006: "failed",
  30007: "uncertain",
  30008: "failed",
  30540: "final",
  60007: "throttled",
  60008: "uncertain",
  60011: "throttled",
  60013: "uncertain",
  60014: "uncertain",
  60018: "throttled",
  60019: "throttled",
  60022: "failed",
  70050: "final",
  70114: "final",
  70169: "uncertain",
  70202: "uncertain",
  70500: "failed",
};

/** The disposition of an `ErrorCode` or a `ResultCode`. An unlisted code is final. */
export function dispositionOf(code: number): Disposition {
  if (code === 0) return "done";
  return isLater(code) ? dispositions[code] : "final";
}

function isLater(code: number): code is LaterCode {
  return Object.hasOwn(dispositions, code);
}

/** The kind of retry that an answer allows; undefined if it allows no retry. */
export function retryKindOf(disposition: Disposition): RetryKind | undefined {
  if (disposition === "done" || disposition === "final") return undefined;
  return disposition === "throttled" ? "throttle" : "transient";
}
