import { toBase64 } from "#primitives";
import { decodeBase64 } from "./base64.ts";
import { type Claims, isIdentifier } from "./claims.ts";
import { Undecodable } from "./undecodable.ts";

/** The JSON inside a UserSig: the claims, and the HMAC over them in base64. */
export interface Token {
  claims: Claims;
  sig: string;
}

/** A token as JSON text, in the member order of the vendor's Node library. */
export function writeToken({ claims, sig }: Token): string {
  return JSON.stringify({
    "TLS.ver": "2.0",
    "TLS.identifier": claims.identifier,
    "TLS.sdkappid": claims.sdkAppId,
    "TLS.time": claims.time,
    "TLS.expire": claims.expire,
    "TLS.userbuf": claims.userbuf && toBase64(claims.userbuf),
    "TLS.sig": sig,
  });
}

/**
 * A token from JSON text in any member order and spacing; unknown members are ignored.
 * @throws {Undecodable} naming the member that is missing or of the wrong type
 */
export function readToken(json: string): Token {
  const members = parseObject(json);
  if (members["TLS.ver"] !== "2.0") throw new Undecodable('TLS.ver must be "2.0".');
  const claims: Claims = {
    identifier: identifierIn(members),
    sdkAppId: wholeNumberIn(members, "TLS.sdkappid"),
    time: wholeNumberIn(members, "TLS.time"),
    expire: wholeNumberIn(members, "TLS.expire"),
  };
  if (members["TLS.userbuf"] !== undefined) claims.userbuf = bytesIn(members, "TLS.userbuf");
  return { claims, sig: textIn(members, "TLS.sig") };
}

type Members = Record<string, unknown>;

function parseObject(json: string): Members {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Undecodable("The UserSig doesn't hold JSON.");
  }
  if (!isObject(value)) throw new Undecodable("The UserSig holds JSON that isn't an object.");
  return value;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function identifierIn(members: Members): string {
  const value = members["TLS.identifier"];
  if (isIdentifier(value)) return value;
  throw new Undecodable("TLS.identifier must be a non-empty string without control characters or lone surrogates.");
}

function wholeNumberIn(members: Members, name: string): number {
  const value = members[name];
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Undecodable(`${name} must be a whole number of at least 0.`);
}

function bytesIn(members: Members, name: string): Uint8Array {
  const bytes = decodeBase64(textIn(members, name));
  if (bytes) return bytes;
  throw new Undecodable(`${name} must be standard padded base64.`);
}

function textIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value === "string") return value;
  throw new Undecodable(`${name} must be a string.`);
}
