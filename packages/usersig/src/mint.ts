import { hmacSha256, toBase64 } from "#primitives";
import { checkExpire, checkIdentifier, checkNow, checkSdkAppId, checkSecretKey, checkUserbuf } from "./arguments.ts";
import { type Claims, signedText } from "./claims.ts";
import { encode, maxUsersigCharacters } from "./encoding.ts";

/** What `mint` signs, and the app's key; times are whole seconds. */
export interface MintOptions {
  sdkAppId: number;
  identifier: string;
  /** The key's text as the console shows it; its UTF-8 bytes are the HMAC key. */
  secretKey: string;
  /** Seconds since 1970. */
  now: number;
  /** Seconds of validity. Default: 180 days. */
  expire?: number;
  userbuf?: Uint8Array;
}

const defaultExpire = 180 * 86_400;

/**
 * Mints a UserSig.
 * @throws {TypeError} or {RangeError} naming the argument that is wrong and what is allowed
 * @example
 * mint({ sdkAppId: 1400000000, identifier: "administrator", secretKey, now: Math.floor(Date.now() / 1000) })
 */
export function mint(options: MintOptions): string {
  const { sdkAppId, identifier, secretKey, now, expire = defaultExpire, userbuf } = options;
  checkSdkAppId(sdkAppId);
  checkIdentifier(identifier);
  checkSecretKey(secretKey);
  checkNow(now);
  checkExpire(expire);
  checkUserbuf(userbuf);

  const claims: Claims = { identifier, sdkAppId, time: now, expire, ...(userbuf && { userbuf }) };
  const usersig = encode({ claims, sig: toBase64(hmacSha256(secretKey, signedText(claims))) });
  if (usersig.length > maxUsersigCharacters) {
    throw new RangeError(`identifier and userbuf must fit in a UserSig of ${maxUsersigCharacters} characters`);
  }
  return usersig;
}
