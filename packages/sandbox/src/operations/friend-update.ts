import type { ItemOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable, listsThatMove } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { exists } from "../rules/accounts.ts";
import { decideItems } from "../rules/batch.ts";
import { batchReply } from "../rules/batch-reply.ts";
import { refusalOfFields } from "../rules/custom-fields.ts";
import type { DecisionContext, Operation } from "../rules/operation.ts";

type Fields = ItemOf<"friend_update">["SnsItem"];

export const friendUpdate: Operation<"friend_update"> = {
  needs({ From_Account, UpdateItem }, { switches }) {
    const friends = UpdateItem.map(({ To_Account }) => To_Account);
    const lists = listsThatMove(switches);
    return { owner: From_Account, accounts: friends, friends, lists, adds: false, otherSides: [] };
  },

  decide({ From_Account, UpdateItem }, snapshot, context) {
    const table = new FriendTable(From_Account, snapshot, context.switches);
    const results = decideItems(
      {
        operation: "friend_update",
        From_Account,
        items: UpdateItem,
        snapshot,
        context,
      },
      (item) => refusalOf(item, table, snapshot, context) ?? write(item, table),
    );
    return { reply: batchReply("friend_update", results), changes: table.changes };
  },
};

function refusalOf(
  { To_Account, SnsItem }: ItemOf<"friend_update">,
  table: FriendTable,
  snapshot: Snapshot,
  context: DecisionContext,
): ItemRefusal | undefined {
  if (!exists(To_Account, snapshot, context)) return refuseItemWith("friend_update", 30003);
  if (!table.get(To_Account)) return refuseItemWith("friend_update", 30001, "Friend_Not_Exist");
  const refused = refusalOfFields("friend_update", SnsItem, snapshot, context) ?? refusalOfEmpty(SnsItem, context);
  if (refused) return refused;
  const lists = listsIn(SnsItem);
  if (lists && !table.hasRoomForLists(To_Account, lists)) return refuseItemWith("friend_update", 30011);
  return undefined;
}

/** Refuses a value that would clear a field if the switch doesn't allow that. */
function refusalOfEmpty(fields: Fields, { switches }: DecisionContext): ItemRefusal | undefined {
  const cleared = fields.find(({ Value }) => Value === "");
  if (cleared && switches.emptyText === "refused")
    return refuseItemWith("friend_update", 30001, `${cleared.Tag}_Len_Illegal`);
  const isListless = listsIn(fields)?.length === 0;
  if (isListless && switches.noLists === "refused") return refuseItemWith("friend_update", 30001, "Group_Name_Illegal");
  return undefined;
}

function write({ To_Account, SnsItem }: ItemOf<"friend_update">, table: FriendTable): undefined {
  const known = table.get(To_Account);
  if (known) table.put(To_Account, withFields(known.entry, SnsItem), listsIn(SnsItem));
}

/** An empty text clears the field. If a tag stands twice, the last one counts. */
function withFields(known: FriendEntry, fields: Fields): FriendEntry {
  const entry: FriendEntry = { ...known };
  const custom = new Map<string, string | number>(Object.entries(known.custom ?? {}));
  for (const field of fields) {
    if (field.Tag === "Tag_SNS_IM_Group") continue;
    if (field.Tag === "Tag_SNS_IM_Remark") entry.Remark = field.Value;
    else custom.set(field.Tag, field.Value);
  }
  if (entry.Remark === "") delete entry.Remark;
  const kept = [...custom].filter(([, value]) => value !== "");
  if (kept.length > 0) entry.custom = Object.fromEntries(kept);
  else delete entry.custom;
  return entry;
}

/** The lists that the friend will be in. If the tag stands twice, the last one counts. */
function listsIn(fields: Fields): readonly string[] | undefined {
  return fields.findLast((field) => field.Tag === "Tag_SNS_IM_Group")?.Value;
}
