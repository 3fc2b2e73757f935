import type { Middleware } from "openapi-fetch";
import { addressOf } from "./address.ts";
import { type Reply, readReply } from "./reply.ts";
import { type Call, signed } from "./resend.ts";
import { signedRequest } from "./signed-request.ts";
import type { Signer } from "./signer.ts";
import { withoutQuery } from "./without-query.ts";

/** What signing takes from outside. */
export interface SigningOptions {
  /** A whole number from 0 to 4294967295, asked for once per request; it keeps caches away and is no secret. */
  random?: () => number;
}

/**
 * Signs the calls of any openapi-fetch client, and keeps the signature out of their replies and errors.
 *
 * A call that is refused with 70001, expired, is sent once more with another signature.
 * @example
 * client.use(signing(signer));
 */
export function signing(signer: Signer, { random = uint32 }: SigningOptions = {}): Middleware {
  async function sign(call: Call, refused?: string): Promise<Request> {
    const usersig = await signer.usersig(refused);
    const request = signedRequest(call, signer, usersig, random());
    signed.set(request, { call, usersig, sign });
    return request;
  }

  async function read(request: Request, response: Response | Promise<Response>): Promise<Reply> {
    try {
      const reply = await readReply(request, await response);
      if (reply.errorCode !== undefined) signer.learn?.(reply.headers.get("Date"));
      return reply;
    } catch (error) {
      withoutQuery(error, request);
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
      const sent = signed.get(request);
      if (reply.errorCode !== 70001 || !sent) return reply;
      const again = await sign(sent.call, sent.usersig);
      // A fixed signature would be refused again. `fetch` goes without its object: browsers and workerd refuse a foreign `this`.
      return signed.get(again)?.usersig === sent.usersig ? reply : read(again, fetch(again));
    },
    onError: ({ request, error }) => withoutQuery(error, request),
  };
}

function uint32(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
