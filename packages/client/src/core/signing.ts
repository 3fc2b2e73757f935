import type { Middleware } from "openapi-fetch";
import { redactError } from "./redact.ts";
import { type SigningOptions, signatory } from "./signatory.ts";
import { carriesCall } from "./signed-request.ts";
import type { Signer } from "./signer.ts";

/** The remedy for a middleware that replaces the request. */
export const replacedRequest =
  "a middleware put another Request in the place of the signed one, so that it can't be signed again; add that middleware before signing, or use createClient";

/**
 * Signs the calls of any openapi-fetch client, and keeps the signature out of their replies and errors.
 *
 * When the service refuses a call with 70001, expired, the call is sent once more with another signature.
 * @throws {TypeError} for what is no signer
 * @throws {RangeError} for a `maxReplyBytes` that is not above 0
 * @example
 * client.use(signing(signer));
 */
export function signing(signer: Signer, options?: SigningOptions): Middleware {
  const { prepare, receive } = signatory(signer, options);
  return {
    onRequest: ({ request }) => prepare(request),
    async onResponse({ request, response, options: { fetch } }) {
      const reply = await receive(request, () => response, fetch);
      if (reply.errorCode === 70001 && !carriesCall(request)) throw new TypeError(replacedRequest);
      return reply;
    },
    onError: ({ request, error }) => redactError(error, request.url),
  };
}
