import type { Answer } from "./answer.ts";
import type { Pace } from "./backoff.ts";
import { paceAfter } from "./fate.ts";

/** What the caller of a call gets, and what to call it. */
export interface Ending {
  response: Response;
  result: "ok" | "refused" | "unexpected" | "unknown";
}

/** How far a call has come. */
export interface Progress {
  /** JSON of the next attempt: what is still to be done. */
  body(): string;
  /** Takes an answer; gives the pace at which the rest may be sent, undefined where nothing is left that may. */
  take(answer: Answer): Promise<Pace | undefined>;
  /** What is known of the items, whatever the last answer was; undefined where that is nothing. */
  ending(): Ending | undefined;
}

/** A call that is sent as it is or not at all. */
export function wholeCall(body: string, mayRepeatOpen: boolean): Progress {
  return {
    body: () => body,
    take: async ({ fate }) => (fate === "open" && !mayRepeatOpen ? undefined : paceAfter(fate)),
    ending: () => undefined,
  };
}

/** The answer handed on as it came; throws what fetch threw. */
export function endingWith(answer: Answer): Ending {
  if (!answer.response) throw answer.error;
  const { response, envelope } = answer;
  if (!envelope) return { response, result: "unexpected" };
  return { response, result: envelope.ErrorCode === 0 ? "ok" : "refused" };
}
