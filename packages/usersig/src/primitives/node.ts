import { createHmac, timingSafeEqual } from "node:crypto";
import { inflateRawSync } from "node:zlib";

/** HMAC-SHA256; key and message are taken as UTF-8. */
export function hmacSha256(key: string, message: string): Uint8Array {
  return createHmac("sha256", key).update(message).digest();
}

/** Compares in a time that depends only on the lengths. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The return value of zlib with `info`. Its types leave it out. */
interface Inflated {
  buffer: Uint8Array;
  engine: { bytesWritten: number };
}

/**
 * Inflates exactly one stream of raw deflate data (RFC 1951).
 * @throws {RangeError} as soon as there are more than `maxBytes`; other errors for data that is damaged, cut short or
 * followed by more
 */
export function inflateRaw(deflated: Uint8Array, maxBytes: number): Uint8Array {
  const result: object = inflateRawSync(deflated, { maxOutputLength: maxBytes, chunkSize: maxBytes, info: true });
  const { buffer, engine } = result as Inflated;
  if (engine.bytesWritten !== deflated.length) throw new Error("data after the end");
  return buffer;
}

/** Text to UTF-8; Buffer takes a tenth of TextEncoder's time for a text this short. */
export function toUtf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

/** Bytes to standard padded base64. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
}

/** Well-formed standard padded base64 to bytes. */
export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
