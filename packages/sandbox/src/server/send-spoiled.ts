import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Reply, Spoiling } from "../call.ts";
import { badGateway, halfOf } from "../deliver.ts";

/**
 * Sends a reply as a fault has it arrive.
 *
 * One that is held back is sent at once where the server closes: the call was carried out, and nobody waits for a test's delay.
 */
export async function sendSpoiled(
  { status, body }: Reply,
  { delay, as }: Spoiling,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  if (delay) await heldBack(delay, response, closing);
  const head = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) };
  switch (as) {
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

/** Ends early where the client is gone, too. */
async function heldBack(delay: number, response: ServerResponse, closing: AbortSignal): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  await setTimeout(delay, undefined, { signal: AbortSignal.any([closing, gone.signal]) }).catch(() => undefined);
}
