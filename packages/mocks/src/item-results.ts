import { accountOf, type BatchOperationId, failAccount, type OperationId, operations } from "@chat-friends/contract";

/** An item of a request. */
export type Item = string | { To_Account: string };

/** What became of an item; of a friend that was read, with the fields. */
export interface ItemResult {
  To_Account: string;
  ResultCode: number;
  ResultInfo: string;
}

export function isBatch(operation: OperationId): operation is BatchOperationId {
  return operations[operation].requestItems !== null;
}

/** The results in a reply, the first one apart: each case with items has at least one. */
export function resultsIn(
  operation: BatchOperationId,
  reply: Readonly<Record<string, unknown>>,
): readonly [ItemResult, ...ItemResult[]] {
  return reply[operations[operation].replyItems] as [ItemResult, ...ItemResult[]];
}

/** The reply with one result per item of the request, in order, each for the item's own account. */
export function withItemResults(
  operation: BatchOperationId,
  reply: Readonly<Record<string, unknown>>,
  request: Readonly<Record<string, unknown>>,
  resultOf: (item: Item, index: number) => Omit<ItemResult, "To_Account">,
): object {
  const { requestItems, replyItems } = operations[operation];
  const { [replyItems]: _, Fail_Account: __, ...envelope } = reply;
  const items = request[requestItems] as Item[];
  const results = items.map((item, index) => ({ ...resultOf(item, index), To_Account: accountOf(item) }));
  return { [replyItems]: results, ...failAccount(results), ...envelope };
}
