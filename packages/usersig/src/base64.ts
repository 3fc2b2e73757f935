import { fromBase64, toBase64 } from "#primitives";

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

/** The reverse of `encodeUsersigBase64`, as strict as `decodeBase64`. */
export function decodeUsersigBase64(text: string): Uint8Array | undefined {
  if (/[+/=]/.test(text)) return undefined;
  return decodeBase64(text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="));
}
