import type { paths } from "@chat-friends/contract";
import openapi, { type Client } from "openapi-fetch";
import { baseUrlOf, type Target } from "./address.ts";
import { redactError } from "./redact.ts";
import { type Fetch, type SigningOptions, signatory } from "./signatory.ts";
import { carriesCall } from "./signed-request.ts";
import type { Signer } from "./signer.ts";

/** The operations without the five query parameters, which `signing` adds. */
export type SignedPaths = {
  [Path in keyof paths]: { post: Omit<paths[Path]["post"], "parameters"> & { parameters: { query?: never } } };
};

/** openapi-fetch over the five operations, signed. */
export type ChatClient = Client<SignedPaths>;

/** Where calls go, who signs them, and what replaces the outside world in tests. */
export type ClientOptions = Target &
  SigningOptions & {
    signer: Signer;
    /** Optional: the signer must sign for this app. */
    sdkAppId?: number;
    /** Optional: the signer must sign for this admin. */
    identifier?: string;
    fetch?: Fetch;
  };

/**
 * A typed client for the five operations; each call is signed.
 * @throws {TypeError} for an unknown region, an unusable baseUrl, and a signer that is missing, or of another app or admin
 * @throws {RangeError} for a `maxReplyBytes` that is not above 0
 * @example
 * const chat = createClient({ region: "singapore", signer });
 * const { data } = await chat.POST("/v4/sns/friend_add", { body });
 */
export function createClient(options: ClientOptions): ChatClient {
  // JavaScript may leave out the options.
  const { prepare, receive } = signatory(options?.signer, options);
  // Looked up per call: mocks and instrumentation may replace fetch later.
  const { signer, fetch = (request: Request) => globalThis.fetch(request) }: ClientOptions = options;
  for (const key of ["sdkAppId", "identifier"] as const) {
    const signedFor = signer[key];
    if ((options[key] ?? signedFor) !== signedFor) throw new TypeError(`the signer signs for another ${key}`);
  }
  /** A middleware may replace our Request. Then the new Request is signed. */
  async function send(request: Request): Promise<Response> {
    const ours = carriesCall(request) ? request : await prepare(request, fetch);
    return receive(ours, () => fetch(ours), fetch);
  }
  const client = openapi<SignedPaths>({
    baseUrl: baseUrlOf(options),
    fetch: send,
    // Only `prepare` gets the draft, and the draft has all that it needs.
    Request: DraftRequest as unknown as typeof Request,
  });
  client.use({
    onRequest: ({ request }) => prepare(request, fetch),
    // A call may have its own fetch. The reply of `send` has been read, and is returned unchanged.
    onResponse: ({ request, response, options }) => receive(request, () => response, options.fetch),
    onError: ({ request, error }) => redactError(error, request.url),
  });
  return client;
}

/**
 * Replaces the Request that openapi-fetch makes and `signing` replaces: a real Request costs as much as the rest of a call.
 *
 * openapi-fetch checks that a middleware returns an instance of this class. A real Request counts as one.
 */
class DraftRequest {
  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url, text: async () => init.body });
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }
}
