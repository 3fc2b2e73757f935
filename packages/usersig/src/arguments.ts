import { isIdentifier } from "./claims.ts";

// No message holds the given text: a key in the wrong place must not get into a log.

/** @throws {TypeError} unless the key looks like an exact copy from the console */
export function checkSecretKey(secretKey: unknown): void {
  if (typeof secretKey === "string" && secretKey !== "" && secretKey.trim() === secretKey) return;
  throw new TypeError("secretKey must be a non-empty string without whitespace around it");
}

/** @throws {TypeError} unless the identifier can be signed */
export function checkIdentifier(identifier: unknown): void {
  if (isIdentifier(identifier)) return;
  throw new TypeError("identifier must be a non-empty string without control characters or lone surrogates");
}

/** @throws {TypeError} unless the claims could be equal to these; a query parameter is a text, and the claim of the app a number */
export function checkExpectedTypes({ sdkAppId, identifier }: { sdkAppId: unknown; identifier: unknown }): void {
  if (typeof sdkAppId !== "number") throw new TypeError("sdkAppId must be a number");
  if (typeof identifier !== "string") throw new TypeError("identifier must be a string");
}

/** @throws {TypeError} unless the userbuf is bytes or absent */
export function checkUserbuf(userbuf: unknown): void {
  if (userbuf === undefined || userbuf instanceof Uint8Array) return;
  throw new TypeError("userbuf must be a Uint8Array");
}

/** @throws {RangeError} unless the app id is a whole number of 32 bits */
export function checkSdkAppId(sdkAppId: unknown): void {
  checkWhole("sdkAppId", sdkAppId, 1, 4_294_967_295);
}

/** @throws {RangeError} unless now is in seconds; the bound (year 5138) is below any recent time in milliseconds */
export function checkNow(now: unknown): void {
  checkWhole("now (seconds since 1970)", now, 0, 99_999_999_999);
}

/** @throws {RangeError} unless expire is at most the 50 years the service documents */
export function checkExpire(expire: unknown): void {
  checkWhole("expire (seconds)", expire, 0, 1_576_800_000);
}

function checkWhole(name: string, value: unknown, least: number, most: number): void {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return;
  const got = typeof value === "number" ? String(value) : `a value of type ${typeof value}`;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, got ${got}`);
}
