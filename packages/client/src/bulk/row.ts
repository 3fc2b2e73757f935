import type { BatchOperationId, ItemOf } from "@chat-friends/contract";

/** An item of a request, and the owner whose request it goes into. */
export interface ItemRow<Item> {
  readonly From_Account: string;
  readonly item: Item;
}

/** A friendship to be written or read. It is the caller's own object, so it may have any other members; its result brings it back. */
export type BulkRow<Id extends BatchOperationId> = ItemRow<ItemOf<Id>>;

/** A user whose lists are read. */
export interface ListsRow {
  readonly From_Account: string;
  /** The sequence of an earlier pull: the lists come only if they have changed since. Default: 0. */
  readonly LastSequence?: number;
}

/** Where rows come from: an array, a generator, a stream of objects. Only as many are read as fit into the window. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;
