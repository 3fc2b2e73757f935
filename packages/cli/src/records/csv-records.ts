import { pipeline, Readable } from "node:stream";
import { CsvError, type CsvErrorCode, parse } from "csv-parse";
import { prepended } from "./prepended.ts";
import { type CsvRecord, FileFault, longestRow } from "./record.ts";
import { nameOf } from "./text-of.ts";

/** The records of a CSV file below its header. An empty line is left out, and a line of separators only, which is an empty row of a sheet. */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  file: string,
  checkColumns: (columns: readonly string[]) => void,
): AsyncGenerator<CsvRecord> {
  const places = placing();
  const { separator, whole } = await separated(pieces);
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    // It counts some characters once that have more bytes: it ends a row that has no end.
    max_record_size: longestRow,
    // The line travels as a first cell, the bytes as a second one.
    on_record: (cells, { lines, bytes }) => [String(places.next(cells, lines)), String(bytes), ...cells],
  });
  // The error comes out of the iteration.
  const records: AsyncIterable<string[]> = pipeline(Readable.from(whole), parser, () => {});
  let columns: readonly string[] | undefined;
  let bytes = 0;
  try {
    for await (const [line, end, ...cells] of records) {
      if (Number(end) - bytes > longestRow) throw new FileFault(`${nameOf(file)}:${line}: ${tooLong}`);
      bytes = Number(end);
      if (columns === undefined && isHint(cells)) continue;
      if (columns === undefined) {
        columns = cells.map((name) => name.trim());
        checkColumns(columns);
      } else if (cells.some((cell) => cell !== ""))
        yield { form: "csv", line: Number(line), columns, cells, separator };
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error, `${nameOf(file)}:${places.end() + 1}`, separator) : error;
  }
  if (columns === undefined) throw new FileFault(`${nameOf(file)} is empty: its first line must name the columns`);
}

/** Some programs write "sep=;" before the header, which tells Excel the separator. */
function isHint([first, second]: readonly string[]): boolean {
  return first === "sep=" && second === "";
}

/** On which line a record begins. The parser tells the line of its end, and counts a CR LF inside of quotes as two. */
function placing() {
  let end = 0;
  let counted = 0;
  return {
    next(cells: readonly string[], lines: number): number {
      const breaks = cells.join().match(/\r\n|\n|\r/g) ?? [];
      counted += breaks.filter((each) => each === "\r\n").length;
      end = lines - counted;
      return end - breaks.length;
    },
    end: () => end,
  };
}

/** The first separator of the header; spreadsheets of many countries write semicolons. No name of a column has one of them. */
async function separated(pieces: AsyncIterable<string>): Promise<{ separator: string; whole: AsyncIterable<string> }> {
  const rest = pieces[Symbol.asyncIterator]();
  let start = "";
  for (let isOver = false; !isOver && !/\S.*?[,;\t\r\n]/s.test(start); ) {
    const { value = "", done = false } = await rest.next();
    start += value;
    isOver = done || start.length > longestRow;
  }
  const [, separator = ","] = /^\s*[^\r\n]*?([,;\t])/.exec(start) ?? [];
  return { separator, whole: prepended(start, { [Symbol.asyncIterator]: () => rest }) };
}

const tooLong = `the row has more than ${longestRow} bytes`;

const reasons: { readonly [Code in CsvErrorCode]?: string } = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened in this row and never closed",
  CSV_INVALID_CLOSING_QUOTE:
    "a closing quote must be followed by a SEPARATOR or the end of the line; a quote inside of quotes is doubled",
  INVALID_OPENING_QUOTE: "a cell with a quote in it must begin with one; a quote inside of quotes is doubled",
  CSV_MAX_RECORD_SIZE: tooLong,
};

const separators: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab" };

function faultOf({ code, message }: CsvError, place: string, separator: string): FileFault {
  const reason = reasons[code]?.replace("SEPARATOR", separators[separator] ?? "");
  return new FileFault(`${place}: ${reason ?? message}`);
}
