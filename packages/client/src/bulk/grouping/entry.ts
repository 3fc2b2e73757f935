/** A row that was read and has no result yet. */
export interface Waiting<Row> {
  row: Row;
  /** Its place in the source, from 0. */
  number: number;
}

/** An item of a call, and the rows that asked for it: more than one if the source has equal rows. */
export interface Entry<Row> {
  readonly rows: readonly [Waiting<Row>, ...Waiting<Row>[]];
  /** An add that may have been sent. It is read back before it is sent again. */
  isOpen: boolean;
}

/** The entries that go together in one call. */
export interface Chunk<Row> {
  readonly From_Account: string;
  readonly entries: readonly Entry<Row>[];
}
