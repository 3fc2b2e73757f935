import { addressOf, operationOf } from "./address.ts";
import type { Clock } from "./clock.ts";
import { type ClientHooks, notify } from "./hooks.ts";
import { redactError } from "./redact.ts";
import { readReply } from "./reply.ts";

/** The hooks of an observed fetch, and what it takes from outside. */
export interface ObservedOptions {
  hooks: ClientHooks;
  fetch?: (request: Request) => Promise<Response>;
  clock?: Clock;
}

/**
 * A fetch that notifies hooks of each call. `resilient` does the same for each attempt.
 *
 * A call that is refused as expired is followed by another call with a new signature.
 * @example
 * createClient({ region: "singapore", signer, fetch: observed({ hooks }) });
 */
export function observed(options: ObservedOptions) {
  const { hooks, fetch = (request) => globalThis.fetch(request), clock = Date } = options;
  return async (request: Request): Promise<Response> => {
    const operation = operationOf(request.url);
    const attempt = { operation, address: addressOf(request.url), attempt: 1 };
    const start = clock.now();
    const time = () => ({ ...attempt, milliseconds: clock.now() - start });
    notify(hooks, "attempt", attempt);
    try {
      const reply = await readReply(request, await fetch(request));
      notify(hooks, "reply", { ...time(), status: reply.status, ...codeOf(reply.errorCode) });
      notify(hooks, "outcome", { operation, attempts: 1, result: resultOf(reply.errorCode) });
      return reply;
    } catch (error) {
      redactError(error, request);
      notify(hooks, "reply", { ...time(), error });
      notify(hooks, "outcome", { operation, attempts: 1, result: "failed" });
      throw error;
    }
  };
}

function codeOf(errorCode: unknown): { errorCode?: number } {
  return typeof errorCode === "number" ? { errorCode } : {};
}

function resultOf(errorCode: unknown): "ok" | "refused" | "unexpected" {
  if (typeof errorCode !== "number") return "unexpected";
  return errorCode === 0 ? "ok" : "refused";
}
