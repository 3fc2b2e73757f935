/** A row that was read and has no result yet. */
export interface Waiting<Row> {
  readonly row: Row;
  /** Its place in the source, from 0. */
  readonly number: number;
}

/** An item of a call: that of the row that asked for it first. Tens of thousands of them wait at a time, so it holds nothing that is empty for most. */
export interface Entry<Row> extends Waiting<Row> {
  /** The equal rows that came later; undefined if there are none. */
  twins: Waiting<Row>[] | undefined;
  /** An add that may have been sent. It is read back before it is sent again. */
  isOpen: boolean;
}

/** All rows that asked for the item. */
export function rowsOf<Row>(entry: Entry<Row>): readonly Waiting<Row>[] {
  return entry.twins ? [entry, ...entry.twins] : [entry];
}

/** The entries that go together in one call. */
export interface Chunk<Row> {
  readonly From_Account: string;
  readonly entries: readonly Entry<Row>[];
}
