import { toBase64 } from "#primitives";

/** What a UserSig states about its bearer; times are in seconds. */
export interface Claims {
  identifier: string;
  sdkAppId: number;
  /** When it was minted, in seconds since 1970. */
  time: number;
  /** How long it is valid, in seconds after `time`. */
  expire: number;
  /** Bytes that only TRTC's private-map keys carry; the friend API ignores them. */
  userbuf?: Uint8Array;
}

/** The text that the HMAC covers. Every line ends in LF, also the last line. */
export function signedText(claims: Claims): string {
  const lines = [
    `TLS.identifier:${claims.identifier}`,
    `TLS.sdkappid:${claims.sdkAppId}`,
    `TLS.time:${claims.time}`,
    `TLS.expire:${claims.expire}`,
  ];
  if (claims.userbuf) lines.push(`TLS.userbuf:${toBase64(claims.userbuf)}`);
  return `${lines.join("\n")}\n`;
}

/**
 * Whether a value can be signed as an identifier. A control character could forge a line of the signed text,
 * and lone surrogates all become U+FFFD in UTF-8, so that two identifiers would share one HMAC.
 */
export function isIdentifier(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/[\p{Control}\p{Surrogate}]/u.test(value);
}
