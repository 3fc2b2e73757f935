import type { Entry, Waiting } from "./entry.ts";

/** A row in the form in which it is put into a chunk. */
export interface PreparedRow<Row> extends Waiting<Row> {
  From_Account: string;
  /** The UserID of the friend; undefined if the row has none. */
  account: string | undefined;
  /** The item in JSON: rows with the same text are the same item. */
  text: string;
  isOpen: boolean;
  /** Whether its call has no other item, because the item would have the whole call refused. */
  isAlone: boolean;
}

/** How much goes into a call. */
export interface ChunkLimits {
  maxItems: number;
  maxBytes: number;
  /** Bytes of the body without its items and its owner. */
  frameBytes: number;
}

/** A chunk that still takes rows. */
export interface FillingChunk<Row> {
  readonly entries: readonly Entry<Row>[];
  /** Takes no more rows. */
  readonly isFull: boolean;
  /** Whether it took the row. It takes no second item of a friend, because the two must be carried out in their order. */
  take(row: PreparedRow<Row>): boolean;
  close(): void;
}

export function fillingChunk<Row>({ maxItems, maxBytes, frameBytes }: ChunkLimits): FillingChunk<Row> {
  const entries: (Entry<Row> & { rows: [Waiting<Row>, ...Waiting<Row>[]] })[] = [];
  const places = new Map<string | undefined, { text: string; place: number }>();
  let bytes = frameBytes;
  let isClosed = false;

  return {
    entries,
    get isFull() {
      return isClosed || entries.length >= maxItems;
    },
    take({ From_Account, row, number, account, text, isOpen, isAlone }) {
      if (isClosed) return false;
      const same = places.get(account);
      const twin = same?.text === text ? entries[same.place] : undefined;
      if (twin) {
        twin.rows.push({ row, number });
        twin.isOpen ||= isOpen;
        return true;
      }
      const isFirst = entries.length === 0;
      const length = byteLength(text) + (isFirst ? byteLength(JSON.stringify(From_Account)) : ",".length);
      if (!isFirst && (same || isAlone || entries.length >= maxItems || bytes + length > maxBytes)) return false;
      bytes += length;
      places.set(account, { text, place: entries.length });
      entries.push({ rows: [{ row, number }], isOpen });
      isClosed = isAlone;
      return true;
    },
    close() {
      isClosed = true;
    },
  };
}

/** Bytes of the text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair has two of the four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
