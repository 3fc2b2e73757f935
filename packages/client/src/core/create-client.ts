import openapi, { type Client } from "openapi-fetch";
import { baseUrlOf, type Target } from "./base-url.ts";
import type { SignedPaths } from "./signed-paths.ts";
import type { Signer } from "./signer.ts";
import { type SigningOptions, signing } from "./signing.ts";

/** openapi-fetch over the five operations, signed. */
export type ChatClient = Client<SignedPaths>;

/** Where calls go, who signs them, and what may stand in for the outside world. */
export type ClientOptions = Target &
  SigningOptions & {
    signer: Signer;
    /** Where it is given, the signer must sign for the same app. */
    sdkAppId?: number;
    /** Where it is given, the signer must sign for the same admin. */
    identifier?: string;
    fetch?: (request: Request) => Promise<Response>;
  };

/**
 * A typed client for the five operations; each call is signed.
 * @throws {TypeError} for an unknown region, and for a signer that signs for somebody else
 * @example
 * const chat = createClient({ region: "singapore", signer });
 * const { data } = await chat.POST("/v4/sns/friend_add", { body });
 */
export function createClient(options: ClientOptions): ChatClient {
  checkIdentity(options);
  const { signer, fetch = globalThis.fetch } = options;
  const client = openapi<SignedPaths>({ baseUrl: baseUrlOf(options), fetch });
  client.use(signing(signer, options));
  return client;
}

function checkIdentity(options: ClientOptions): void {
  for (const key of ["sdkAppId", "identifier"] as const) {
    const told = options[key];
    const signedFor = options.signer[key];
    if (told === undefined || told === signedFor) continue;
    throw new TypeError(`${key} is ${told}, but the signer signs for ${signedFor}`);
  }
}
