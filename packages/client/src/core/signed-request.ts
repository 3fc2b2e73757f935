import type { Call } from "./resend.ts";
import type { Signer } from "./signer.ts";

/**
 * The call with the five parameters of the query, sent so that no redirect, cache or Referer header carries them on.
 *
 * Its body is text: as a stream it would go out chunked, and Chromium sends streams over HTTP/2 only.
 */
export function signedRequest(call: Call, { sdkAppId, identifier }: Signer, usersig: string, random: number): Request {
  const { address, headers, body, signal } = call;
  const who = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`;
  return new Request(`${address}?${who}&usersig=${encodeURIComponent(usersig)}&random=${random}&contenttype=json`, {
    method: "POST",
    headers,
    body,
    signal,
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
  });
}
