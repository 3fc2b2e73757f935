import { accountOf, type BatchOperationId, failAccount, operations } from "@chat-friends/contract";

/** An item of a request. */
export type Item = string | { To_Account: string };

/** The result of an item; for a friend that was read, with the fields. */
export interface ItemResult {
  To_Account: string;
  ResultCode: number;
  ResultInfo: string;
}

/** The results in a reply, with the first one separate: each case with items has at least one. */
export function resultsIn(
  operation: BatchOperationId,
  reply: Readonly<Record<string, unknown>>,
): readonly [ItemResult, ...ItemResult[]] {
  return reply[operations[operation].replyItems] as [ItemResult, ...ItemResult[]];
}

/** The items of a request that may have other faults. Undefined if the request has no items, or if an item has no readable account. */
export function itemsIn(operation: BatchOperationId, request: unknown): readonly Item[] | undefined {
  const items = Object(request)[operations[operation].requestItems];
  return Array.isArray(items) && items.length > 0 && items.every(hasAccount) ? items : undefined;
}

function hasAccount(item: unknown): item is Item {
  return typeof item === "string" || typeof Object(item).To_Account === "string";
}

/** The reply with one result per item of the request, in order, each for the item's own account. */
export function withItemResults(
  operation: BatchOperationId,
  reply: Readonly<Record<string, unknown>>,
  items: readonly Item[],
  resultOf: (item: Item, index: number) => Omit<ItemResult, "To_Account">,
): object {
  const { [operations[operation].replyItems]: _, Fail_Account: __, ...envelope } = reply;
  const results = items.map((item, index) => ({ ...resultOf(item, index), To_Account: accountOf(item) }));
  return { [operations[operation].replyItems]: results, ...failAccount(results), ...envelope };
}
