import { type Verification, verify } from "@chat-friends/usersig";
import { BoundedMap } from "../bounded-map.ts";
import type { Identity } from "../identity.ts";

/** Verifies a UserSig of one app; `now` in Unix seconds. */
export type VerifySignature = (usersig: string, identifier: string, now: number) => Verification;

/** UserSigs that are kept in mind. */
export const signaturesKept = 1000;

/** Verifies UserSigs of this app, with those that held kept in mind. */
export function signatureVerifier({ sdkAppId, secretKey }: Identity): VerifySignature {
  return rememberVerified((usersig, identifier, now) => verify(usersig, { sdkAppId, identifier, secretKey, now }));
}

/** Clients send a UserSig many times over, so one that held is not worked out again until it expires. */
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
