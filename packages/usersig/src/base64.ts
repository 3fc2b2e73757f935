import { fromBase64, toBase64 } from "#primitives";
import { Undecodable } from "./undecodable.ts";

/** Standard padded base64 to bytes, or undefined unless the text is exactly what an encoder writes. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = fromBase64(text);
  // The bits before the padding must be zero: only then does encoding give the same text.
  return toBase64(bytes) === text ? bytes : undefined;
}

/** Bytes to the UserSig alphabet, which is not base64url: `+` is `*`, `/` is `-`, padding is `_`. */
export function encodeUsersigBase64(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/[+/=]/g, (character) => (character === "+" ? "*" : character === "/" ? "-" : "_"));
}

/**
 * The reverse of `encodeUsersigBase64`, as strict as `decodeBase64`.
 * @throws {Undecodable} for any other text
 */
export function decodeUsersigBase64(text: string): Uint8Array {
  const standard = text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
  const bytes = /[+/=]/.test(text) ? undefined : decodeBase64(standard);
  if (bytes) return bytes;
  throw new Undecodable(
    "The UserSig isn't base64 as UserSigs write it (A-Z a-z 0-9 * -, padded with _), or it is cut short.",
  );
}
