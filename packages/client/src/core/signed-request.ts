import type { Signer } from "./signer.ts";

/** A call before it is signed. */
export interface UnsignedCall {
  /** Without the query. */
  address: string;
  headers: Headers;
  signal: AbortSignal | undefined;
  /** JSON. */
  body: string;
}

/** A call, what it was signed with, and the means to sign it again. */
export interface SignedCall extends UnsignedCall {
  sdkAppId: number;
  usersig: string;
  sign: Sign;
}

/** Signs a call with a fresh random number and the current signature; with another signature than `refused`, if there is one. */
export type Sign = (call: UnsignedCall, refused?: string) => Promise<SignedRequest>;

/** A request that carries its call. Code that gets the request can send the call again, or another call in its place. */
export interface SignedRequest extends Request {
  /** A function, because a log of the request prints its members. */
  signedCall(): SignedCall;
}

/** Whether `signing` made this request. There is no class to ask for, so that two copies of this package work together. */
export function isSigned(request: Request): request is SignedRequest {
  return "signedCall" in request;
}

/**
 * The request with the five parameters of the query, made so that no redirect, cache or Referer header passes them on.
 *
 * Its body is text: as a stream it would go out chunked, and Chromium sends streams over HTTP/2 only.
 */
export function signedRequest(
  { address, headers, body, signal }: UnsignedCall,
  { sdkAppId, identifier }: Signer,
  { usersig, random, sign }: { usersig: string; random: number; sign: Sign },
): SignedRequest {
  const who = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`;
  const url = `${address}?${who}&usersig=${encodeURIComponent(usersig)}&random=${random}&contenttype=json`;
  const request = new Request(url, {
    method: "POST",
    headers,
    body,
    signal: signal ?? null,
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
  });
  return Object.assign(request, {
    signedCall: () => ({ address, headers, body, signal, sdkAppId, usersig, sign }),
  });
}
