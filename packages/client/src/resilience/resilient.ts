import { addressOf, operationOf } from "../core/address.ts";
import { tell } from "../core/hooks.ts";
import { type SignedCall, signedCallOf } from "../core/resend.ts";
import { carryOut } from "./carry-out.ts";
import type { Errand } from "./errand.ts";
import { heldBack } from "./held-back.ts";
import { ownerOf } from "./operation-kind.ts";
import { type ResilienceOptions, settingsOf } from "./options.ts";
import type { Ending } from "./progress.ts";
import { progressFor } from "./progress-for.ts";
import { nothingSent } from "./sent.ts";
import { type Shared, sharedBy } from "./shared.ts";
import { withinTime } from "./within-time.ts";

/**
 * A `fetch` for `createClient` that sends calls again where that can't do them twice, and keeps to the service's rate.
 *
 * Clients of one process share one: budget, rate and the order of writes are its own.
 * @throws {RangeError} for a number that is none or out of range
 * @example
 * const chat = createClient({ region: "singapore", signer, fetch: resilient() });
 */
export function resilient(options: ResilienceOptions = {}): (request: Request) => Promise<Response> {
  const shared = sharedBy(settingsOf(options));
  return async (request) => {
    const call = signedCallOf(request);
    return call ? tellingOutcome(call, request.url, shared) : shared.fetch(request);
  };
}

async function tellingOutcome(call: SignedCall, url: string, shared: Shared): Promise<Response> {
  const { callTimeout: milliseconds, sleep, hooks } = shared;
  const operation = operationOf(url);
  const sent = nothingSent();
  const limit = {
    milliseconds,
    message: `${operation} was not answered within ${milliseconds} ms`,
    signal: call.signal,
    sleep,
  };
  try {
    const { response, result } = await withinTime(limit, (signal) =>
      inOrder({ call, operation, ...originOf(url, call.path), signal, sent }, shared),
    );
    tell(hooks, "outcome", { operation, attempts: sent.attempts, result });
    return response;
  } catch (error) {
    tell(hooks, "outcome", { operation, attempts: sent.attempts, result: "failed" });
    throw error;
  }
}

/** Writes of one owner go one after the other; reads don't wait. */
async function inOrder(errand: Errand, shared: Shared): Promise<Ending> {
  const { call, operation, app, signal, sent } = errand;
  const request = readRequest(call.body);
  const progress = progressFor(errand, request, shared);
  const account = ownerOf(call, request);
  if (account === undefined) return carryOut(errand, progress, shared);
  const owner = `${app} ${account}`;
  await heldBack(shared, { operation, reason: "order" }, () => shared.owners.enter(owner, signal));
  try {
    return await carryOut(errand, progress, shared);
  } finally {
    shared.owners.leave(owner, sent.openUntil);
  }
}

function originOf(url: string, path: string): Pick<Errand, "app" | "baseUrl"> {
  const address = addressOf(url);
  const app = new URL(url).searchParams.get("sdkappid") ?? "";
  return { app, baseUrl: address.slice(0, address.length - path.length) };
}

/** The members of a body, none where it is no JSON object. */
function readRequest(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
