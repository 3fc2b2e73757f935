import { equalBytes, hmacSha256 } from "#primitives";
import { checkExpectedTypes, checkNow, checkSecretKey } from "./arguments.ts";
import { decodeBase64 } from "./base64.ts";
import { type Claims, signedText } from "./claims.ts";
import { type Decoded, decode } from "./encoding.ts";
import type { Token } from "./token.ts";

/** The expected identifier and app, the app's key, and the time in whole seconds since 1970. */
export interface Expected {
  sdkAppId: number;
  identifier: string;
  secretKey: string;
  now: number;
}

/** The service's code for each reason. */
const codes = {
  empty: 70002,
  undecodable: 70003,
  identifier_differs: 70013,
  app_differs: 70014,
  expired: 70001,
  hmac_differs: 70009,
} as const;

type Reason = keyof typeof codes;

/** The claims of a valid UserSig, or the service's code for its first fault. */
export type Verification =
  | { ok: true; claims: Claims }
  | { ok: false; code: (typeof codes)[Reason]; reason: Reason; detail: string };

/** The claims and their last valid second, or why they can't be read. */
export type Inspection = { ok: true; claims: Claims; expiresAt: number } | Extract<Decoded, { ok: false }>;

/**
 * Verifies a UserSig: readable, this identifier, this app, not expired, signed with this key, in that order.
 * @throws {TypeError} or {RangeError} for an expectation of a wrong type, and for an unusable `secretKey` or `now`: with "" or NaN,
 * anything could pass
 */
export function verify(usersig: string, expected: Expected): Verification {
  checkExpectedTypes(expected);
  checkSecretKey(expected.secretKey);
  checkNow(expected.now);

  const decoded = decode(usersig);
  if (!decoded.ok) return refuse(decoded.reason, decoded.detail);

  const { token } = decoded;
  const { claims } = token;
  if (claims.identifier !== expected.identifier) {
    return refuse("identifier_differs", `The UserSig was minted for identifier ${quoted(claims.identifier)}.`);
  }
  if (claims.sdkAppId !== expected.sdkAppId) {
    return refuse("app_differs", `The UserSig was minted for SDKAppID ${claims.sdkAppId}.`);
  }
  const secondsPast = expected.now - (claims.time + claims.expire);
  if (secondsPast > 0) return refuse("expired", `The UserSig expired ${secondsPast} s ago.`);
  if (!isSignedWith(expected.secretKey, token)) {
    return refuse("hmac_differs", "The UserSig was signed with another key, or altered.");
  }
  return { ok: true, claims };
}

/** Reads the claims without checking the HMAC; never throws. */
export function inspect(usersig: string): Inspection {
  const decoded = decode(usersig);
  if (!decoded.ok) return decoded;
  const { claims } = decoded.token;
  return { ok: true, claims, expiresAt: claims.time + claims.expire };
}

/** At most 64 characters, without characters that could break a line: the sender of the UserSig chose the text. */
function quoted(identifier: string): string {
  // A character has at most two code units.
  const characters = [...identifier.slice(0, 130)];
  const excerpt = characters.length > 64 ? `${characters.slice(0, 64).join("")}…` : identifier;
  return JSON.stringify(excerpt.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\uFFFD"));
}

function refuse(reason: Reason, detail: string): Verification {
  return { ok: false, code: codes[reason], reason, detail };
}

function isSignedWith(secretKey: string, { claims, sig }: Token): boolean {
  const given = decodeBase64(sig);
  return given !== undefined && equalBytes(given, hmacSha256(secretKey, signedText(claims)));
}
