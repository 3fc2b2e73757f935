import { addressOf, operationOf } from "./address.ts";
import type { Clock } from "./clock.ts";
import { type ClientEvents, type ClientHooks, notify } from "./hooks.ts";
import { redactError, usersigIn } from "./redact.ts";
import { defaultMaxReplyBytes, type Reply, readReply } from "./reply.ts";
import { carriesCall } from "./signed-request.ts";

/** The hooks of an observed fetch, and its other options. */
export interface ObservedOptions {
  hooks: ClientHooks;
  fetch?: (request: Request) => Promise<Response>;
  clock?: Clock;
}

/**
 * A fetch that notifies hooks of each call. `resilient` does the same for each attempt.
 *
 * A call that is refused as expired is sent once more with another signature, as its second attempt.
 * @example
 * createClient({ region: "singapore", signer, fetch: observed({ hooks }) });
 */
export function observed(options: ObservedOptions) {
  const { hooks, fetch = (request) => globalThis.fetch(request), clock = Date } = options;

  async function attempt(request: Request, number: number): Promise<Reply> {
    const event = { operation: operationOf(request.url), address: addressOf(request.url), attempt: number };
    const start = clock.now();
    const notifyReply = (how: Partial<ClientEvents["reply"]>) =>
      notify(hooks, "reply", { ...event, milliseconds: clock.now() - start, ...how });
    notify(hooks, "attempt", event);
    try {
      const { maxReplyBytes } = carriesCall(request) ? request.carriedCall() : { maxReplyBytes: defaultMaxReplyBytes };
      const reply = await readReply(request, await fetch(request), maxReplyBytes);
      notifyReply({ status: reply.status, ...codeOf(reply.errorCode) });
      return reply;
    } catch (thrown) {
      const error = redactError(thrown, request.url) ?? thrown;
      notifyReply({ error });
      throw error;
    }
  }

  return async (request: Request): Promise<Response> => {
    const operation = operationOf(request.url);
    let attempts = 1;
    try {
      const first = await attempt(request, attempts);
      const again = await renewed(request, first);
      const reply = again ? await attempt(again, ++attempts) : first;
      notify(hooks, "outcome", { operation, attempts, result: resultOf(reply.errorCode) });
      return reply;
    } catch (error) {
      notify(hooks, "outcome", { operation, attempts, result: "failed" });
      throw error;
    }
  };
}

/** The same call with another signature, if the service has refused this one as expired. */
async function renewed(request: Request, { errorCode, headers }: Reply): Promise<Request | undefined> {
  if (errorCode !== 70001 || !carriesCall(request)) return undefined;
  const call = request.carriedCall();
  const usersig = await call.renewed(usersigIn(request.url), headers.get("Date"), call.signal);
  return usersig === undefined ? undefined : call.signedWith(usersig);
}

function codeOf(errorCode: unknown): { errorCode?: number } {
  return typeof errorCode === "number" ? { errorCode } : {};
}

function resultOf(errorCode: unknown): "ok" | "refused" | "unexpected" {
  if (typeof errorCode !== "number") return "unexpected";
  return errorCode === 0 ? "ok" : "refused";
}
