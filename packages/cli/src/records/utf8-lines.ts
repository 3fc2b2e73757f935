import { isUtf8 } from "node:buffer";
import { FileFault } from "./record.ts";

const lineFeed = 0x0a;

/** Where a letter with an accent is one byte, the file comes from an older export of a spreadsheet. */
const notUtf8 = `the line is not UTF-8: ${asUtf8("WINDOWS-1252")}`;

/** What to do about a file in another encoding. */
export function asUtf8(encoding: string): string {
  return `save the file as UTF-8, which Excel calls "CSV UTF-8", or convert it with iconv -f ${encoding} -t UTF-8`;
}

/**
 * Decodes chunks as UTF-8, and counts their lines.
 *
 * The text throws a FileFault that names the line where it is not UTF-8; without a chunk, the last one has come.
 */
export function utf8Lines(name: string): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  return (chunk) => {
    const lines = chunk ? linesIn(chunk) : [];
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new FileFault(`${name}:${line + wrongOf(lines)}: ${notUtf8}`, { cause });
    } finally {
      line += Math.max(lines.length - 1, 0);
    }
  };
}

function linesIn(chunk: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
    lines.push(chunk.subarray(start, end));
    start = end + 1;
  }
  return [...lines, chunk.subarray(start)];
}

/** The place of the first line that is not UTF-8. The first one may begin, and the last one may end, within a character. */
function wrongOf(lines: readonly Uint8Array[]): number {
  const wrong = lines.findIndex((line, index) => {
    const start = index === 0 ? line.subarray(0, 3).findLastIndex((byte) => byte >> 6 === 0b10) + 1 : 0;
    return index < lines.length - 1 ? !isUtf8(line.subarray(start)) : !beginsAsUtf8(line.subarray(start));
  });
  return Math.max(wrong, 0);
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
