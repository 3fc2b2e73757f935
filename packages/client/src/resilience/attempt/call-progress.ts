import type { RetryKind } from "../shared/retry-budget.ts";
import type { Answer } from "./answer.ts";
import { retryKindOf } from "./disposition.ts";

/** The reply that a caller gets, and its name in the `outcome` hook. */
export interface FinalReply {
  response: Response;
  result: "ok" | "refused" | "unexpected" | "unknown";
}

/** How far a call has come. */
export interface CallProgress {
  /** JSON of the next attempt: the items that must still be sent. */
  body(): string;
  /** Takes an answer. Gives the kind of retry for the rest; undefined if there is no rest that may be sent. */
  take(answer: Answer): Promise<RetryKind | undefined>;
  /** The reply from what is known of the items, for any last answer; undefined if nothing is known. */
  finalReply(): FinalReply | undefined;
}

/** A call that is sent as it is or not at all. */
export function wholeCall(body: string, mayRepeatUncertain: boolean): CallProgress {
  return {
    body: () => body,
    take: async ({ disposition }) =>
      disposition === "uncertain" && !mayRepeatUncertain ? undefined : retryKindOf(disposition),
    finalReply: () => undefined,
  };
}

/** The answer as it came; throws what fetch threw. */
export function replyFrom(answer: Answer): FinalReply {
  if (!answer.response) throw answer.error;
  const { response, envelope } = answer;
  if (!envelope) return { response, result: "unexpected" };
  return { response, result: envelope.ErrorCode === 0 ? "ok" : "refused" };
}
