import { pipeline, Readable } from "node:stream";
import { CsvError, type CsvErrorCode, parse } from "csv-parse";
import { type CsvRecord, FileFault, longestRow } from "./record.ts";
import { nameOf } from "./text-of.ts";

/** The records of a CSV file below its header; an empty line is left out. */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  file: string,
  checkColumns: (columns: readonly string[]) => void,
): AsyncGenerator<CsvRecord> {
  const places = placing();
  const parser = parse({
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    // It counts some characters once that have more bytes: it ends a row that has no end.
    max_record_size: longestRow,
    // The line travels as a first cell, the bytes as a second one.
    on_record: (cells, { lines, bytes }) => [String(places.next(cells, lines)), String(bytes), ...cells],
  });
  // The error comes out of the iteration.
  const records: AsyncIterable<string[]> = pipeline(Readable.from(pieces), parser, () => {});
  let columns: readonly string[] | undefined;
  let bytes = 0;
  try {
    for await (const [line, end, ...cells] of records) {
      if (Number(end) - bytes > longestRow) throw new FileFault(`${nameOf(file)}:${line}: ${tooLong}`);
      bytes = Number(end);
      if (columns !== undefined) yield { form: "csv", line: Number(line), columns, cells };
      else {
        columns = headerOf(cells, file);
        checkColumns(columns);
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error, file, places.end() + 1) : error;
  }
  if (columns === undefined) throw new FileFault(`${nameOf(file)} is empty: its first line must name the columns`);
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

function headerOf(cells: readonly string[], file: string): readonly string[] {
  const names = cells.map((name) => name.trim());
  const [only = ""] = names;
  const separator = names.length === 1 ? /[;\t]/.exec(only)?.[0] : undefined;
  if (separator === undefined) return names;
  const found = separator === ";" ? "semicolons" : "tabs";
  throw new FileFault(`${nameOf(file)}:1: the columns must have commas between them, not ${found}`);
}

const tooLong = `the row has more than ${longestRow} bytes`;

const reasons: { readonly [Code in CsvErrorCode]?: string } = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened in this row and never closed",
  CSV_INVALID_CLOSING_QUOTE:
    "a closing quote must be followed by a comma or the end of the line; a quote inside of quotes is doubled",
  INVALID_OPENING_QUOTE: "a cell with a quote in it must begin with one; a quote inside of quotes is doubled",
  CSV_MAX_RECORD_SIZE: tooLong,
};

function faultOf({ code, message }: CsvError, file: string, line: number): FileFault {
  return new FileFault(`${nameOf(file)}:${line}: ${reasons[code] ?? message}`);
}
