import type { BatchOperationId, ItemOf } from "@chat-friends/contract";

/** An item of a request, and the owner whose request it goes into. */
export interface ItemRow<Item> {
  readonly From_Account: string;
  readonly item: Item;
}

/** A friendship to be written or read. It is the caller's own object, so it may have any other members; its result brings it back. */
export interface BulkRow<Id extends BatchOperationId> extends ItemRow<ItemOf<Id>> {}

/** A user whose lists are read. */
export interface ListsRow {
  readonly From_Account: string;
  /** The sequence of an earlier pull: the lists come only if they have changed since. Default: 0. */
  readonly LastSequence?: number;
}

/**
 * Where rows come from: an array, a generator, a stream of objects. Only as many are read as fit into the window.
 *
 * Arrays and generators are Iterables too. Because they are named, the compiler says of a wrong row in an array what is wrong with it.
 */
export type Rows<Row> =
  | readonly Row[]
  | Generator<Row, unknown, never>
  | AsyncGenerator<Row, unknown, never>
  | Iterable<Row>
  | AsyncIterable<Row>;
