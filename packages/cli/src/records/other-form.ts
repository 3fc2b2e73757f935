import { asUtf8 } from "./utf8-lines.ts";

const workbook = 'a workbook of Excel or another zip file: save the sheet as "CSV UTF-8"';

const packed = (program: string) => `packed by ${program}: unpack it, or pack it by gzip`;

/** The first bytes, in hex, of files that are no text. */
const forms = new Map([
  ["504b0304", workbook],
  ["d0cf11e0", workbook],
  ["fd377a58", packed("xz")],
  ["28b52ffd", packed("zstd")],
  ["425a68", packed("bzip2")],
]);

/** What a file is that can't be read as UTF-8, and what to do; undefined if its first bytes show nothing. */
export function otherForm(start: Uint8Array): string | undefined {
  const hex = Buffer.from(start.subarray(0, 4)).toString("hex");
  const [, form] = [...forms].find(([bytes]) => hex.startsWith(bytes)) ?? [];
  const wide = wideEncoding(start);
  return form ?? (wide && `${wide}: ${asUtf8(wide)}`);
}

/** A letter has a zero byte in UTF-16, three in UTF-32; the file may begin with a byte order mark. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isUtf32 = (first === 0 && second === 0) || (third === 0 && fourth === 0);
  if (isUtf32) return "UTF-32";
  return hasMark || first === 0 || second === 0 ? "UTF-16" : undefined;
}
