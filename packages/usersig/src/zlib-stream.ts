import { inflateRaw } from "#primitives";
import { isStored, readStoredBlocks, storedBlockBytes, writeStoredBlock } from "./stored-blocks.ts";
import { Undecodable } from "./undecodable.ts";

const maxInflatedBytes = 4096;
const adlerModulus = 65521;
const headerBytes = 2;
const checksumBytes = 4;
const smallestStreamBytes = headerBytes + 2 + checksumBytes;

/** A zlib stream (RFC 1950) that stores the bytes without compressing them. */
export function writeZlibStream(bytes: Uint8Array): Uint8Array {
  const stream = new Uint8Array(headerBytes + storedBlockBytes(bytes) + checksumBytes);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0x7801);
  writeStoredBlock(bytes, stream, headerBytes);
  view.setUint32(stream.length - checksumBytes, adler32(bytes));
  return stream;
}

/**
 * The content of a zlib stream, at most 4096 bytes.
 * @throws {Undecodable} unless it is exactly one stream with a correct checksum
 */
export function readZlibStream(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  if (stream.length < smallestStreamBytes || !isZlibHeader(view.getUint16(0))) {
    throw new Undecodable("The UserSig doesn't hold a zlib stream.");
  }
  const deflated = stream.subarray(headerBytes, -checksumBytes);
  const bytes = isStored(deflated) ? readStoredBlocks(deflated) : inflate(deflated);
  if (adler32(bytes) !== view.getUint32(stream.length - checksumBytes)) {
    throw new Undecodable("The UserSig's zlib checksum is wrong.");
  }
  return bytes;
}

/** Deflate, a window of at most 32 KiB, no preset dictionary, and the header's own check. */
function isZlibHeader(header: number): boolean {
  return (header & 0x0f00) === 0x0800 && header >> 12 <= 7 && (header & 0x20) === 0 && header % 31 === 0;
}

function inflate(deflated: Uint8Array): Uint8Array {
  try {
    return inflateRaw(deflated, maxInflatedBytes);
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    const problem = isTooLarge
      ? `inflates to more than ${maxInflatedBytes} bytes`
      : "is damaged or has data after its end";
    throw new Undecodable(`The UserSig's zlib stream ${problem}.`);
  }
}

/** Adler-32 (RFC 1950); for the few KiB of a UserSig both sums stay exact without a modulo per byte. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    a += bytes[index] ?? 0;
    b += a;
  }
  return (b % adlerModulus) * 65536 + (a % adlerModulus);
}
