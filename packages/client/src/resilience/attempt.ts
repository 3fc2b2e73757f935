import { addressOf } from "../core/address.ts";
import { type ClientEvents, tell } from "../core/hooks.ts";
import { withoutQuery } from "../core/without-query.ts";
import { type Answer, readAnswer, unanswered } from "./answer.ts";
import type { Errand } from "./errand.ts";
import { heldBack } from "./held-back.ts";
import { noteOpen } from "./sent.ts";
import type { Shared } from "./shared.ts";
import { unlessAborted, withinTime } from "./within-time.ts";

/**
 * Sends a body once, when the limiter lets it: signed anew, to the host in service, within the time of an attempt.
 *
 * It rejects only where nothing was sent: the call is over, or there is no signature.
 */
export async function attempt(errand: Errand, body: string, shared: Shared): Promise<Answer> {
  const { call, operation, app, baseUrl, signal, sent } = errand;
  const { attemptTimeout: milliseconds, sleep, hosts } = shared;
  const limiter = shared.limiterOf(app, call.path);
  await heldBack(shared, { operation, reason: "rate" }, () => limiter.start(signal));
  const host = hosts?.choose(baseUrl) ?? baseUrl;
  const message = `${operation} got no reply within ${milliseconds} ms`;
  const answer = await withinTime({ milliseconds, message, signal, sleep }, async (ending) => {
    const request = await unlessAborted(call.sign({ body, baseUrl: host, signal: ending }), ending);
    return exchange(request, ending, errand, shared);
  });
  if (!signal.aborted) hosts?.note(baseUrl, host, answer.response !== undefined && answer.response.status < 500);
  if (answer.fate === "throttled") limiter.slowDown();
  if (answer.fate === "open") noteOpen(sent, shared.clock);
  return answer;
}

async function exchange(
  request: Request,
  signal: AbortSignal,
  { operation, sent }: Errand,
  { fetch, clock, hooks }: Shared,
): Promise<Answer> {
  sent.attempts += 1;
  const event = { operation, address: addressOf(request.url), attempt: sent.attempts };
  const since = clock.now();
  tell(hooks, "attempt", event);
  const answer = await answerTo(request, signal, fetch);
  const milliseconds = clock.now() - since;
  tell(hooks, "reply", { ...event, milliseconds, ...told(answer) });
  return answer;
}

async function answerTo(request: Request, signal: AbortSignal, fetch: Shared["fetch"]): Promise<Answer> {
  try {
    const response = await unlessAborted(fetch(request), signal);
    return await unlessAborted(readAnswer(response, request.url), signal);
  } catch (error) {
    withoutQuery(error, request);
    return unanswered(error);
  }
}

function told(answer: Answer): Pick<ClientEvents["reply"], "status" | "errorCode" | "error"> {
  if (!answer.response) return { error: answer.error };
  const { status } = answer.response;
  return answer.envelope ? { status, errorCode: answer.envelope.ErrorCode } : { status };
}
