import { accountOf, type BatchOperationId } from "@chat-friends/contract";
import { type ItemRefusal, refuseItem } from "@chat-friends/contract/refuse";
import type { Snapshot } from "../relations/snapshot.ts";
import { magicItem } from "./magic.ts";
import type { DecisionContext } from "./operation.ts";
import { scriptedItem } from "./scripted.ts";

/** The result of an item: its UserID as in the request, and whether it succeeded or was refused. */
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
}

/**
 * Gives one result per item, in order. First an item that breaks the spec is refused. Then a refusal by a fault, by the
 * world or by a magic UserID counts. Then `decide` carries the item out or refuses it.
 */
export function decideItems<Item extends string | { To_Account: string }>(
  { operation, From_Account, items, snapshot, context }: BatchCall<Item>,
  decide: (item: Item) => ItemRefusal | undefined,
): ItemResult[] {
  const { scripted } = snapshot.settings;
  const call = { operation, From_Account };
  return items.map((item, index) => {
    const To_Account = accountOf(item);
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
