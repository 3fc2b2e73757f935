import { type Verification, verify } from "@chat-friends/usersig";
import { BoundedMap } from "../bounded-map.ts";
import type { Identity } from "../demo-identity.ts";

/** Verifies a UserSig of one app; `now` in Unix seconds. */
export type VerifySignature = (usersig: string, identifier: string, now: number) => Verification;

/** How many verified UserSigs are remembered. */
export const signaturesKept = 1000;

/** Verifies UserSigs of this app, and remembers the valid ones. */
export function signatureVerifier({ sdkAppId, secretKey }: Identity): VerifySignature {
  return rememberVerified((usersig, identifier, now) => verify(usersig, { sdkAppId, identifier, secretKey, now }));
}

/** Clients send the same UserSig many times, so a valid one is not verified again until it expires. */
export function rememberVerified(workOut: VerifySignature): VerifySignature {
  const verified = new BoundedMap<string, Extract<Verification, { ok: true }>>(signaturesKept);
  return (usersig, identifier, now) => {
    const known = verified.get(usersig);
    if (known?.claims.identifier === identifier && now <= known.claims.time + known.claims.expire) return known;
    const verification = workOut(usersig, identifier, now);
    if (verification.ok) verified.set(usersig, verification);
    return verification;
  };
}
