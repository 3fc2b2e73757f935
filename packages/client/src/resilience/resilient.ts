import { operationOf } from "../core/address.ts";
import { withinTime } from "../core/deadline.ts";
import { notify } from "../core/hooks.ts";
import type { Fetch } from "../core/signatory.ts";
import { type CallRequest, type CarriedCall, carriesCall } from "../core/signed-request.ts";
import { replacedRequest } from "../core/signing.ts";
import { type CallContext, callContext, ownerOf } from "./attempt/call-context.ts";
import type { FinalReply } from "./attempt/call-progress.ts";
import { carryOut } from "./attempt/carry-out.ts";
import { kindOf } from "./operation-kind.ts";
import { progressOf } from "./progress-of.ts";
import { notifyWait } from "./shared/notify-wait.ts";
import { type ResilienceOptions, settingsOf } from "./shared/settings.ts";
import { type SharedState, sharedState } from "./shared/shared-state.ts";

/**
 * A `fetch` for `createClient`. It sends a call again if that can't apply the call twice, and keeps the service's rate.
 *
 * All clients of one process should share one `resilient`: each has its own budget, rate and order of writes.
 * @throws {RangeError} for a value that is not a number or is out of range
 * @example
 * const chat = createClient({ region: "singapore", signer, fetch: resilient() });
 */
export function resilient(options: ResilienceOptions = {}): Fetch {
  const shared = sharedState(settingsOf(options));
  async function fetch(request: Request): Promise<Response> {
    if (carriesCall(request)) return inTime(request.carriedCall(), shared);
    if (/[?&]usersig=/.test(request.url)) throw new TypeError(replacedRequest);
    return shared.fetch(request);
  }
  return Object.assign(fetch, { requestFor });
}

/** Carries the call without a signature, so that the deadline of the call includes signing. */
function requestFor(call: CarriedCall): CallRequest {
  const { address, headers, body, signal, init } = call;
  const request = new Request(address, { ...init, method: "POST", headers, body, signal: signal ?? null });
  return Object.assign(request, { carriedCall: () => call });
}

/** A call has one deadline for everything: the wait for its turn, attempts, reading back. */
async function inTime(call: CarriedCall, shared: SharedState): Promise<Response> {
  const { callTimeout: milliseconds, sleep, hooks } = shared;
  const operation = operationOf(call.address);
  const message = `${operation} was not answered within ${milliseconds} ms`;
  return withinTime({ milliseconds, message, signal: call.signal, sleep }, async (ending) => {
    const context = callContext(call, ending);
    try {
      const { response, result } = await inOrder(context, shared);
      notify(hooks, "outcome", { operation, attempts: context.attempts, result });
      return response;
    } catch (error) {
      notify(hooks, "outcome", { operation, attempts: context.attempts, result: "failed" });
      throw error;
    }
  });
}

/** Writes of one owner go one after the other; reads don't wait. */
async function inOrder(context: CallContext, shared: SharedState): Promise<FinalReply> {
  const { call, name: operation, signal } = context;
  const progress = progressOf(context, shared);
  if (!isWrite(context)) return carryOut(context, progress, shared);
  const owner = `${call.sdkAppId} ${ownerOf(context)}`;
  await notifyWait(shared, { operation, reason: "order" }, () => shared.writes.enter(owner, signal));
  try {
    return await carryOut(context, progress, shared);
  } finally {
    shared.writes.leave(owner, context.uncertainUntil);
  }
}

/** Whether the call writes an account's friends: two such calls at the same time collide. Commands of other services don't collide with them. */
function isWrite(context: CallContext): boolean {
  return kindOf(context.operation) !== "read" && context.path.startsWith("/v4/sns/") && ownerOf(context) !== "";
}
