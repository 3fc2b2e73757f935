import type { Middleware } from "openapi-fetch";
import { cachedUsersig } from "./cached-usersig.ts";
import type { Clock } from "./clock.ts";
import { readReply } from "./reply.ts";
import { signedRequest } from "./signed-request.ts";
import type { Signer } from "./signer.ts";
import { withoutQuery } from "./without-query.ts";

/** What signing takes from outside. */
export interface SigningOptions {
  clock?: Clock;
  /** A whole number from 0 to 4294967295, asked for once per request. */
  random?: () => number;
}

/**
 * Signs the calls of any openapi-fetch client, and keeps the signature out of their replies and errors.
 * @example
 * client.use(signing(signer));
 */
export function signing(signer: Signer, { clock = Date, random = randomUint32 }: SigningOptions = {}): Middleware {
  const usersig = cachedUsersig(signer, clock);
  return {
    onRequest: async ({ request }) =>
      signedRequest(request, {
        sdkappid: String(signer.sdkAppId),
        identifier: signer.identifier,
        usersig: await usersig(),
        random: String(random()),
        contenttype: "json",
      }),
    onResponse: ({ request, response }) => readReply(request, response),
    onError: ({ request, error }) => withoutQuery(error, request),
  };
}

function randomUint32(): number {
  return new DataView(crypto.getRandomValues(new Uint8Array(4)).buffer).getUint32(0);
}
