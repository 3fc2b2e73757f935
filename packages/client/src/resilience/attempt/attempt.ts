import { addressOf } from "../../core/address.ts";
import { type ClientEvents, notify } from "../../core/hooks.ts";
import { redactError } from "../../core/redact.ts";
import { notifyWait } from "../shared/notify-wait.ts";
import type { SharedState } from "../shared/shared-state.ts";
import { unlessAborted, withinTime } from "../time/deadline.ts";
import { type Answer, readAnswer, unanswered } from "./answer.ts";
import { type CallContext, noteUncertain } from "./call-context.ts";

/**
 * Sends a body once, when the limiter allows it: signed anew, to the host in service, within the time of an attempt.
 *
 * It rejects only where nothing was sent: the call is over, or there is no signature.
 */
export async function attempt(context: CallContext, body: string, shared: SharedState): Promise<Answer> {
  const { name, app, path, baseUrl, signal } = context;
  const { attemptTimeout: milliseconds, sleep, hosts } = shared;
  const limiter = shared.limiterOf(app, path);
  await notifyWait(shared, { operation: name, reason: "rate" }, () => limiter.start(signal));
  const host = hosts?.choose(baseUrl) ?? baseUrl;
  const message = `${name} got no reply within ${milliseconds} ms`;
  const answer = await withinTime({ milliseconds, message, signal, sleep }, async (ending) => {
    const request = await unlessAborted(context.sign({ body, baseUrl: host, signal: ending }), ending);
    return exchange(request, ending, context, shared);
  });
  if (!signal.aborted) hosts?.note(baseUrl, host, answer.response !== undefined && answer.response.status < 500);
  if (answer.disposition === "throttled") limiter.slowDown();
  if (answer.disposition === "uncertain") noteUncertain(context, shared.clock);
  return answer;
}

async function exchange(
  request: Request,
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

async function answerTo(request: Request, signal: AbortSignal, fetch: SharedState["fetch"]): Promise<Answer> {
  try {
    const response = await unlessAborted(fetch(request), signal);
    return await unlessAborted(readAnswer(response, request.url), signal);
  } catch (error) {
    redactError(error, request);
    return unanswered(error);
  }
}

function summaryOf(answer: Answer): Pick<ClientEvents["reply"], "status" | "errorCode" | "error"> {
  if (!answer.response) return { error: answer.error };
  const { status } = answer.response;
  return answer.envelope ? { status, errorCode: answer.envelope.ErrorCode } : { status };
}
