import type { Signer } from "./signer.ts";

/** A call as the caller wants it, without a signature. */
export interface UnsignedCall {
  /** The address without the query. */
  address: string;
  headers: Headers;
  signal: AbortSignal | undefined;
  /** JSON. */
  body: string;
  /** The caller's other options of fetch, such as `dispatcher` or `keepalive`. */
  init: RequestInit;
}

/** A call with the means to sign it, and to sign it again. */
export interface CarriedCall extends UnsignedCall {
  sdkAppId: number;
  maxReplyBytes: number;
  /** The signature to use now; rejects when the signal aborts. */
  usersig(signal: AbortSignal | undefined): Promise<string>;
  /**
   * Another signature, when the service has refused this one as expired. Undefined if the signer has no other, or if the call already
   * had another one. `date` is the header of the refusal.
   */
  renewed(refused: string, date: string | null, signal: AbortSignal | undefined): Promise<string | undefined>;
  /** The request to send now, with a fresh random number. */
  signedWith(usersig: string, change?: Partial<UnsignedCall>): CallRequest;
}

/** A signed or unsigned request that carries its call. Code that gets the request can send the call again, or send another call instead. */
export interface CallRequest extends Request {
  /** A function, because a log of the request prints its members. */
  carriedCall(): CarriedCall;
}

/** It does not check for a class, so two copies of this package work together. */
export function carriesCall(request: Request): request is CallRequest {
  return "carriedCall" in request;
}

/**
 * The request with the five parameters of the query, made so that no redirect, cookie, cache or Referer header passes them on.
 *
 * Its body is text. A stream would be sent chunked, and Chromium sends streams only over HTTP/2.
 */
export function signedRequest(
  { address, headers, body, signal, init }: UnsignedCall,
  { sdkAppId, identifier }: Signer,
  usersig: string,
  random: number,
): Request {
  const who = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}&usersig=${encodeURIComponent(usersig)}`;
  const query = `${who}&random=${random}&contenttype=json`;
  return new Request(`${address}?${query}`, {
    ...init,
    method: "POST",
    headers,
    body,
    signal: signal ?? null,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
}
