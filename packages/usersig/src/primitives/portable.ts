import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Inflate, inflateSync } from "fflate/browser";

const utf8 = new TextEncoder();

/** Deflate expands at most 1032 times, so one step gives at most 264 KB before the bound is checked. */
const stepBytes = 256;

/** HMAC-SHA256; key and message are taken as UTF-8. */
export function hmacSha256(key: string, message: string): Uint8Array {
  return hmac(sha256, utf8.encode(key), utf8.encode(message));
}

/** Compares in a time that depends only on the lengths. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;
}

/**
 * Inflates exactly one stream of raw deflate data (RFC 1951).
 * @throws {RangeError} as soon as there are more than `maxBytes`; other errors for data that is damaged, cut short or
 * followed by more
 */
export function inflateRaw(deflated: Uint8Array, maxBytes: number): Uint8Array {
  const inflated = new Uint8Array(maxBytes);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    inflated.set(chunk, length); // throws the RangeError
    length += chunk.length;
  });
  for (let start = 0; start < deflated.length; start += stepBytes) {
    const end = start + stepBytes;
    inflater.push(deflated.subarray(start, end), end >= deflated.length);
  }
  if (isComplete(deflated.subarray(0, -1), maxBytes)) throw new Error("data after the end");
  return inflated.subarray(0, length);
}

/** fflate ignores data after the end. If the data ends with its last byte, it is incomplete without that byte. */
function isComplete(deflated: Uint8Array, maxBytes: number): boolean {
  try {
    inflateSync(deflated, { out: new Uint8Array(maxBytes) });
    return true;
  } catch {
    return false;
  }
}

/** Text to UTF-8. */
export function toUtf8(text: string): Uint8Array {
  return utf8.encode(text);
}

/** Bytes to standard padded base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Well-formed standard padded base64 to bytes. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
