import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { shownPath } from "@chat-friends/contract/refuse";
import { unreadable } from "../file-faults.ts";
import { prepended } from "./prepended.ts";
import { FileFault } from "./record.ts";
import { utf8Lines } from "./utf8-lines.ts";

/**
 * The text of a file, or of standard input for `-`, in pieces. A file packed by gzip is unpacked; a byte order mark is left out.
 *
 * @throws FileFault if it is not UTF-8, with what to do about it
 * @throws Error of one sentence if the file can't be read
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decode = utf8Lines(nameOf(file));
  let isFirst = true;
  try {
    for await (const chunk of unpacked(file)) {
      if (isFirst) refuseWide(chunk, file);
      isFirst = false;
      yield decode(chunk);
    }
    yield decode();
  } catch (error) {
    throw faultOf(error, file);
  }
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const source: AsyncIterable<Uint8Array> = file === "-" ? process.stdin : createReadStream(file);
  const whole = withWholeStart(source);
  const { value: start, done } = await whole.next();
  if (done) return;
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield start;
    yield* whole;
    return;
  }
  const packed = Readable.from(prepended(start, whole));
  // The error comes out of the iteration.
  yield* pipeline(packed, createGunzip(), () => {});
}

/** Bytes that show what a file is: packed, or in a wide encoding. */
const startBytes = 4;

/** The chunks, the first one of so many bytes at least: a pipe may bring them one by one. */
async function* withWholeStart(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of source) {
    if (start === undefined) yield chunk;
    else {
      const longer: Uint8Array = Buffer.concat([start, chunk]);
      start = longer.byteLength < startBytes ? longer : undefined;
      if (start === undefined) yield longer;
    }
  }
  if (start !== undefined && start.byteLength > 0) yield start;
}

/** A letter has a zero byte in UTF-16, three in UTF-32; the file may begin with a byte order mark. */
function refuseWide([first, second, third, fourth]: Uint8Array, file: string): void {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isUtf32 = (first === 0 && second === 0) || (third === 0 && fourth === 0);
  if (!hasMark && !isUtf32 && first !== 0 && second !== 0) return;
  throw new FileFault(`${nameOf(file)} is ${isUtf32 ? "UTF-32" : "UTF-16"}: save it as UTF-8`);
}

function faultOf(error: unknown, file: string): unknown {
  const { code = "" }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : {};
  if (code.startsWith("Z_"))
    return new FileFault(`${nameOf(file)} is packed by gzip, and cut short or damaged`, { cause: error });
  return error instanceof FileFault ? error : unreadable(file, "the file", error);
}

/** A file as messages name it. */
export function nameOf(file: string): string {
  return file === "-" ? "standard input" : shownPath(file);
}
