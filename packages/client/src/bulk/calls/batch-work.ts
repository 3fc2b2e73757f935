import { accountOf, type BatchOperationId, operations } from "@chat-friends/contract";
import { requestViolation } from "@chat-friends/contract/validate";
import type { ItemResult, Outcome } from "../../outcomes/outcome.ts";
import type { BatchItem } from "../../outcomes/outcomes.ts";
import type { ItemRow } from "../row.ts";
import type { Work } from "../work.ts";
import { type SendItems, tryItems } from "./try-items.ts";

interface BatchWork<Item, Result extends ItemResult> {
  operation: BatchOperationId;
  /** The members that every request has beside its owner and its items. */
  shared?: object;
  send: SendItems<Item, Result>;
}

/** Sends items in batches. */
export function batchWork<Row extends ItemRow<Item>, Item extends BatchItem, Result extends ItemResult>({
  operation,
  shared = {},
  send,
}: BatchWork<Item, Result>): Work<Row, Outcome<Item, Result>> {
  const { requestItems } = operations[operation];

  /** Whether the item would have a call refused with all that is in it. */
  function refusesCall({ From_Account, item }: Row): boolean {
    const violation = requestViolation(operation, { ...shared, From_Account, [requestItems]: [item] });
    if (!violation || violation.path.startsWith("From_Account")) return false;
    if (violation.path.startsWith(requestItems)) return true;
    throw new TypeError(violation.message);
  }

  return {
    operation,
    mostItems: operation === "friend_get_list" ? 100 : 1000,
    frameBytes: `${JSON.stringify({ ...shared, [requestItems]: [] })}"From_Account":,`.length,
    prepare: (row) => ({
      From_Account: row.From_Account,
      account: accountOf(row.item as unknown),
      text: textOf(row),
      isAlone: refusesCall(row),
    }),
    send(From_Account, entries, { signal }) {
      const items = entries.map(({ row }) => row.item);
      return tryItems(items, () => send(From_Account, items, signal), signal);
    },
    outcomeFor: ({ item }, outcome) => (outcome.item === item ? outcome : { ...outcome, item }),
  };
}

function textOf({ From_Account, item }: ItemRow<unknown>): string {
  if (item === undefined) throw new TypeError(`a row of ${From_Account} has no item`);
  try {
    return JSON.stringify(item) ?? "null";
  } catch (cause) {
    throw new TypeError(`an item of ${From_Account} can't be written as JSON: ${Object(cause).message}`, { cause });
  }
}
