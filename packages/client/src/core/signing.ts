import type { Middleware } from "openapi-fetch";
import { addressOf } from "./address.ts";
import { redactError } from "./redact.ts";
import { type Reply, readReply } from "./reply.ts";
import { isSigned, type SignedRequest, signedRequest, type UnsignedCall } from "./signed-request.ts";
import type { Signer } from "./signer.ts";

/** What signing takes from outside. */
export interface SigningOptions {
  /** A whole number from 0 to 4294967295. It is asked for once per request; it keeps caches away and is not a secret. */
  random?: () => number;
}

/**
 * Signs the calls of any openapi-fetch client, and keeps the signature out of their replies and errors.
 *
 * When the service refuses a call with 70001, expired, the call is sent once more with another signature.
 * @example
 * client.use(signing(signer));
 */
export function signing(signer: Signer, { random = uint32 }: SigningOptions = {}): Middleware {
  async function sign(call: UnsignedCall, refused?: string): Promise<SignedRequest> {
    const usersig = await signer.usersig(refused);
    return signedRequest(call, signer, { usersig, random: random(), sign });
  }

  async function read(request: Request, response: Response | Promise<Response>): Promise<Reply> {
    try {
      const reply = await readReply(request, await response);
      if (reply.errorCode !== undefined) signer.learn?.(reply.headers.get("Date"));
      return reply;
    } catch (error) {
      redactError(error, request);
      throw error;
    }
  }

  return {
    async onRequest({ request }) {
      const { headers, signal } = request;
      return sign({ address: addressOf(request.url), headers, signal, body: await request.text() });
    },
    async onResponse({ request, response, options: { fetch } }) {
      const reply = await read(request, response);
      if (reply.errorCode !== 70001 || !isSigned(request)) return reply;
      const call = request.signedCall();
      const again = await sign(call, call.usersig);
      // A fixed signature would be refused again. `fetch` is called without its object: browsers and workerd refuse a foreign `this`.
      return again.signedCall().usersig === call.usersig ? reply : read(again, fetch(again));
    },
    onError: ({ request, error }) => redactError(error, request),
  };
}

function uint32(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
