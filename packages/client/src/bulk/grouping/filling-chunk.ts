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

/** What goes into a call. */
export interface ChunkRules<Row> {
  maxItems: number;
  maxBytes: number;
  /** Bytes of the body without its items and its owner. */
  frameBytes: number;
  /** The `text` of a row that was taken: it is asked for again if two rows name the same friend, which is rare, and not kept. */
  textOf(row: Row): string;
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

export function fillingChunk<Row>({ maxItems, maxBytes, frameBytes, textOf }: ChunkRules<Row>): FillingChunk<Row> {
  const entries: Entry<Row>[] = [];
  const byAccount = new Map<string | undefined, Entry<Row>>();
  let bytes = frameBytes;
  let isClosed = false;

  return {
    entries,
    get isFull() {
      return isClosed || entries.length >= maxItems;
    },
    take({ From_Account, row, number, account, text, isOpen, isAlone }) {
      if (isClosed) return false;
      const same = byAccount.get(account);
      if (same && textOf(same.row) === text) {
        same.twins ??= [];
        same.twins.push({ row, number });
        same.isOpen ||= isOpen;
        return true;
      }
      const isFirst = entries.length === 0;
      const length = byteLength(text) + (isFirst ? byteLength(JSON.stringify(From_Account)) : ",".length);
      if (!isFirst && (same || isAlone || entries.length >= maxItems || bytes + length > maxBytes)) return false;
      bytes += length;
      const entry = { row, number, twins: undefined, isOpen };
      byAccount.set(account, entry);
      entries.push(entry);
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
