import { type BatchOperationId, operations, type ReplyOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItem } from "@chat-friends/contract/refuse";
import type { Snapshot } from "../relations/snapshot.ts";
import { ok } from "./envelope.ts";
import { magicItem } from "./magic.ts";
import type { DecisionContext } from "./operation.ts";
import { scriptedItem } from "./scripted.ts";

/** The result of an item: its UserID as the request gave it, and what became of it. */
export interface ItemResult extends ItemRefusal {
  To_Account: string;
}

const success: ItemRefusal = { ResultCode: 0, ResultInfo: "" };

export interface BatchCall<Item> {
  operation: BatchOperationId;
  From_Account: string;
  items: readonly Item[];
  snapshot: Snapshot;
  context: DecisionContext;
  userIDOf(item: Item): string;
}

/**
 * One result per item, in order: an item that breaks the spec is refused, then what a fault, the
 * world or a magic UserID scripts for it counts, then `decide`, which carries the item out or says why not.
 */
export function decideItems<Item>(
  { operation, From_Account, items, snapshot, context, userIDOf }: BatchCall<Item>,
  decide: (item: Item) => ItemRefusal | undefined,
): ItemResult[] {
  const { scripted } = snapshot.settings;
  const call = { operation, From_Account };
  return items.map((item, index) => {
    const To_Account = userIDOf(item);
    const refusal =
      refuseItem(operation, item) ??
      context.refusedItems.get(index) ??
      scriptedItem(scripted, call, To_Account) ??
      (context.switches.magicUserIDs === "on" ? magicItem(operation, To_Account) : undefined) ??
      decide(item);
    const { ResultCode, ResultInfo } = refusal ?? success;
    return { To_Account, ResultCode, ResultInfo };
  });
}

/**
 * The reply to a request that was carried out, with `Fail_Account` where an item was not.
 *
 * Typed as the spec has it, although a scripted outcome may carry a code that the spec does not list.
 */
export function batchReply<Id extends BatchOperationId>(operation: Id, results: readonly ItemResult[]): ReplyOf<Id> {
  const failed = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  const reply: unknown = {
    [operations[operation].replyItems]: results,
    ...(failed.length > 0 && { Fail_Account: failed }),
    ...ok,
  };
  return reply as ReplyOf<Id>;
}
