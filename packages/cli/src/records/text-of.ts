import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { shownPath } from "@chat-friends/contract/refuse";
import { unreadable } from "../file-faults.ts";
import { otherForm } from "./other-form.ts";
import { prepended } from "./prepended.ts";
import { FileFault } from "./record.ts";
import { utf8Lines } from "./utf8-lines.ts";

/**
 * The text of a file, or of standard input for `-`, in pieces. A file packed by gzip is unpacked; a byte order mark is left out.
 *
 * @throws FileFault if it is a workbook, packed by something else, or not UTF-8, with what to do about it
 * @throws Error of one sentence if the file can't be read
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decode = utf8Lines(nameOf(file));
  let isFirst = true;
  try {
    for await (const chunk of unpacked(file)) {
      const other = isFirst ? otherForm(chunk) : undefined;
      if (other !== undefined) throw new FileFault(`${nameOf(file)} is ${other}`);
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

/** Bytes that show what a file is. */
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
