import { ChatError, type ClientHooks, UnexpectedReply } from "@chat-friends/client";
import type { BulkPause } from "@chat-friends/client/bulk";
import { whyUnreachable } from "../target/reach.ts";

/** The service's code for calls that come too fast. */
const tooFast = 60007;

/** Milliseconds between two sentences: many owners may wait for the same reason. */
const quiet = 1000;

/** Counts what a job is made to wait for, and says it. */
export function waitsOf(clock: { now(): number }) {
  let throttled = 0;
  let last = Number.NEGATIVE_INFINITY;
  const hooks: ClientHooks = {
    reply({ errorCode }) {
      if (errorCode === tooFast) throttled += 1;
    },
  };
  return {
    hooks,
    throttled: () => throttled,
    /** Undefined if another wait was reported just before. */
    sentenceOf({ From_Account, milliseconds, error }: BulkPause): string | undefined {
      if (clock.now() - last < quiet) return undefined;
      last = clock.now();
      return `${From_Account} waits ${Math.ceil(milliseconds / 1000)} s: ${whyOf(error)}`;
    },
  };
}

/** Why a call got nothing through; never with its address. */
export function whyOf(error: unknown): string {
  if (error instanceof ChatError) return error.message;
  if (error instanceof UnexpectedReply) return error.message;
  if (error instanceof TypeError && typeof error.cause === "number")
    return "the target redirects: give --target the address that serves the API itself";
  if (error instanceof Error && error.name === "TimeoutError") return `the target gives no reply: ${error.message}`;
  const { code, codeName } = Object(error);
  // The outcome of a row that the service refused for a moment.
  if (typeof code === "number") return `the service answers with ${code} ${codeName}`;
  return `the target gives no reply: ${whyUnreachable(error)}`;
}
