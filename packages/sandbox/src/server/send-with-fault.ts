import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { DeliveryFault, Reply } from "../call.ts";
import { badGateway, halfOf } from "../deliver.ts";

/**
 * Sends a reply in the way that a fault asks for.
 *
 * A delayed reply is sent at once when the server closes: the call was carried out, so the delay is not needed any more.
 */
export async function sendWithFault(
  { status, body }: Reply,
  { delay, effect }: DeliveryFault,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  if (delay) await heldBack(delay, response, closing);
  const head = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) };
  switch (effect) {
    case "dropped":
      response.destroy();
      return;
    case "truncated":
      response.writeHead(status, head).write(halfOf(body), () => response.destroy());
      return;
    case "bad-gateway":
      response.writeHead(502, { "content-type": "text/html" }).end(badGateway);
      return;
    default:
      response.writeHead(status, head).end(body);
  }
}

/** Also ends early if the client is gone. */
async function heldBack(delay: number, response: ServerResponse, closing: AbortSignal): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  await setTimeout(delay, undefined, { signal: AbortSignal.any([closing, gone.signal]) }).catch(() => undefined);
}
