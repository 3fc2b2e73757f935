import { addressOf } from "../../core/address.ts";
import { unlessAborted, withinTime } from "../../core/deadline.ts";
import { type ClientEvents, notify } from "../../core/hooks.ts";
import { redactError } from "../../core/redact.ts";
import type { CallRequest } from "../../core/signed-request.ts";
import { notifyWait } from "../shared/notify-wait.ts";
import type { SharedState } from "../shared/shared-state.ts";
import { type Answer, readAnswer, unanswered } from "./answer.ts";
import { type CallContext, noteUncertain, ownerOf } from "./call-context.ts";

/**
 * Sends a body once, with a new signature, when the limiter allows it. If the signature has expired, it sends once more with another one.
 *
 * It rejects only if nothing was sent: the call is over, or there is no signature.
 */
export async function attempt(context: CallContext, body: string, shared: SharedState): Promise<Answer> {
  const { call, signal } = context;
  const usersig = await call.usersig(signal);
  const answer = await sendWhenAllowed(context, { body, usersig }, shared);
  const { response, envelope } = answer;
  if (!response || envelope?.ErrorCode !== 70001) return answer;
  const other = await call.renewed(usersig, response.headers.get("Date"), signal);
  return other === undefined ? answer : sendWhenAllowed(context, { body, usersig: other }, shared);
}

/** Waits for the rate, and sends to the host in service within the time of an attempt. */
async function sendWhenAllowed(
  context: CallContext,
  { body, usersig }: { body: string; usersig: string },
  shared: SharedState,
): Promise<Answer> {
  const { call, name, path, baseUrl, signal } = context;
  const { attemptTimeout: milliseconds, sleep, hosts } = shared;
  const limiter = shared.limiterOf(call.sdkAppId, path);
  const replyIsThere = await notifyWait(shared, { operation: name, reason: "rate" }, () =>
    limiter.start(signal, ownerOf(context)),
  );
  const host = hosts?.choose(baseUrl) ?? baseUrl;
  const message = `${name} got no reply within ${milliseconds} ms`;
  const answer = await withinTime({ milliseconds, message, signal, sleep }, (ending) =>
    exchange(call.signedWith(usersig, { address: `${host}${path}`, body, signal: ending }), ending, context, shared),
  ).finally(replyIsThere);
  if (!signal.aborted) hosts?.note(baseUrl, host, answer.response !== undefined && answer.response.status < 500);
  if (answer.disposition === "throttled") limiter.slowDown();
  if (answer.disposition === "uncertain") noteUncertain(context, shared.clock);
  return answer;
}

async function exchange(
  request: CallRequest,
  signal: AbortSignal,
  context: CallContext,
  { fetch, clock, hooks }: SharedState,
): Promise<Answer> {
  context.attempts += 1;
  const event = { operation: context.name, address: addressOf(request.url), attempt: context.attempts };
  const since = clock.now();
  notify(hooks, "attempt", event);
  const answer = await answerTo(request, signal, fetch);
  const milliseconds = clock.now() - since;
  notify(hooks, "reply", { ...event, milliseconds, ...summaryOf(answer) });
  return answer;
}

async function answerTo(request: CallRequest, signal: AbortSignal, fetch: SharedState["fetch"]): Promise<Answer> {
  try {
    const response = await unlessAborted(() => fetch(request), signal);
    const { maxReplyBytes } = request.carriedCall();
    return await unlessAborted(() => readAnswer(request, response, maxReplyBytes), signal);
  } catch (error) {
    return unanswered(redactError(error, request.url) ?? error);
  }
}

function summaryOf(answer: Answer): Pick<ClientEvents["reply"], "status" | "errorCode" | "error"> {
  if (!answer.response) return { error: answer.error };
  const { status } = answer.response;
  return answer.envelope ? { status, errorCode: answer.envelope.ErrorCode } : { status };
}
