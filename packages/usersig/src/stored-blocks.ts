import { Undecodable } from "./undecodable.ts";

const headerBytes = 5;
const finalBlock = 1;

/** The number of bytes that `writeStoredBlock` writes. */
export function storedBlockBytes(bytes: Uint8Array): number {
  return headerBytes + bytes.length;
}

/** Puts one final stored block (RFC 1951, 3.2.4) into the target: a header byte, the length, its complement, the unchanged bytes. */
export function writeStoredBlock(bytes: Uint8Array, target: Uint8Array, offset: number): void {
  const view = new DataView(target.buffer, offset);
  view.setUint8(0, finalBlock);
  view.setUint16(1, bytes.length, true);
  view.setUint16(3, ~bytes.length, true);
  target.set(bytes, offset + headerBytes);
}

/** Whether deflated data starts with a stored block: bits 1 and 2 of its first byte are zero. */
export function isStored(deflated: Uint8Array): boolean {
  return ((deflated[0] ?? 0) & 0b110) === 0;
}

/**
 * The content of one or more stored blocks; the last block ends the data. Stricter than an inflater, which ignores the
 * padding bits of a header: no bit of a stored UserSig is free.
 * @throws {Undecodable} for any other block type, a wrong length, a missing end or data after it
 */
export function readStoredBlocks(deflated: Uint8Array): Uint8Array {
  const content = new Uint8Array(deflated.length);
  let length = 0;
  let block = readBlock(deflated);
  while (true) {
    content.set(block.content, length);
    length += block.content.length;
    if (block.isFinal) break;
    block = readBlock(block.rest);
  }
  if (block.rest.length > 0) throw new Undecodable("The UserSig's zlib stream has data after its end.");
  return content.subarray(0, length);
}

function readBlock(deflated: Uint8Array): { isFinal: boolean; content: Uint8Array; rest: Uint8Array } {
  if (deflated.length < headerBytes) throw new Undecodable("The UserSig's zlib stream is cut short.");
  const view = new DataView(deflated.buffer, deflated.byteOffset, deflated.length);
  const header = view.getUint8(0);
  const length = view.getUint16(1, true);
  const complement = view.getUint16(3, true);
  const end = headerBytes + length;
  if (header > finalBlock || (length ^ complement) !== 0xffff || end > deflated.length) {
    throw new Undecodable("The UserSig's zlib stream is damaged.");
  }
  return {
    isFinal: header === finalBlock,
    content: deflated.subarray(headerBytes, end),
    rest: deflated.subarray(end),
  };
}
