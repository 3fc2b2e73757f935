import { isOperationId, type OperationId } from "@chat-friends/contract";
import { operationOf } from "../../core/address.ts";
import type { Clock } from "../../core/clock.ts";
import type { CarriedCall } from "../../core/signed-request.ts";

/** Milliseconds: the service gives a request up after about 3 s, and the request needs a moment to get there. */
export const longestInService = 4000;

/** A call, and its attempts so far. */
export interface CallContext {
  readonly call: CarriedCall;
  /** Undefined for a command outside the five. */
  readonly operation: OperationId | undefined;
  /** Last segment of the address, such as `friend_add`. */
  readonly name: string;
  /** The address without the path. */
  readonly baseUrl: string;
  /** The path below the baseUrl, such as /v4/sns/friend_add. */
  readonly path: string;
  /** JSON. */
  readonly body: string;
  /** The parsed body of the caller, also during a read on behalf of the call; without members if it is not a JSON object. */
  readonly request: Record<string, unknown>;
  /** Aborts when the caller aborts, or when the time of the whole call is over. */
  readonly signal: AbortSignal;
  attempts: number;
  /** Until this time the service may be at work on an attempt with an uncertain result. */
  uncertainUntil: number;
}

/** The context of a call that ends when the signal aborts. */
export function callContext(call: CarriedCall, signal: AbortSignal): CallContext {
  const [baseUrl = "", path = ""] = call.address.split(/(?=\/v4\/\w+\/\w+$)/);
  const name = operationOf(call.address);
  const operation = isOperationId(name) ? name : undefined;
  return { call, operation, name, baseUrl, path, body: call.body, request: parsed(call.body), signal, ...nothingSent };
}

function parsed(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

/** The account that the call is for; empty if its body names no account. */
export function ownerOf({ request: { From_Account } }: CallContext): string {
  return typeof From_Account === "string" ? From_Account : "";
}

/** The context of a read on behalf of a call: it has the call's time and counts its own attempts. */
export function readFor(context: CallContext, operation: OperationId, body: string): CallContext {
  const path = context.path.replace(/\w+$/, operation);
  return { ...context, operation, name: operation, path, body, ...nothingSent };
}

const nothingSent = { attempts: 0, uncertainUntil: Number.NEGATIVE_INFINITY };

/** Notes that an attempt with an uncertain result has just ended on the client's side. */
export function noteUncertain(context: CallContext, clock: Clock): void {
  context.uncertainUntil = clock.now() + longestInService;
}
