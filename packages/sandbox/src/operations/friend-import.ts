import type { ItemOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable, listsThatMove } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { exists } from "../rules/accounts.ts";
import { decideItems } from "../rules/batch.ts";
import { batchReply } from "../rules/batch-reply.ts";
import { refusalOfFields } from "../rules/custom-fields.ts";
import type { DecisionContext, Operation } from "../rules/operation.ts";

type Item = ItemOf<"friend_import">;

/** What the decision about each item of a call needs. */
interface Importing {
  From_Account: string;
  table: FriendTable;
  snapshot: Snapshot;
  context: DecisionContext;
}

export const friendImport: Operation<"friend_import"> = {
  needs({ From_Account, AddFriendItem }, { switches }) {
    const friends = AddFriendItem.map(({ To_Account }) => To_Account);
    const lists = listsThatMove(switches);
    return { owner: From_Account, accounts: friends, friends, lists, adds: true, otherSides: [] };
  },

  decide({ From_Account, AddFriendItem }, snapshot, context) {
    const table = new FriendTable(From_Account, snapshot, context.switches);
    const importing: Importing = { From_Account, table, snapshot, context };
    const results = decideItems(
      {
        operation: "friend_import",
        From_Account,
        items: AddFriendItem,
        snapshot,
        context,
      },
      (item) => refusalOf(item, importing) ?? write(item, importing),
    );
    return { reply: batchReply("friend_import", results), changes: table.changes };
  },
};

function refusalOf(
  { To_Account, GroupName, CustomItem = [] }: Item,
  { From_Account, table, snapshot, context }: Importing,
): ItemRefusal | undefined {
  const { switches } = context;
  if (To_Account === From_Account && switches.addingOneself === "refused")
    return refuseItemWith("friend_import", 30001, "To_Account_Illegal");
  if (!exists(To_Account, snapshot, context)) return refuseItemWith("friend_import", 30003);
  const undeclared = refusalOfFields("friend_import", CustomItem, snapshot, context);
  if (undeclared) return undeclared;
  if (table.isFull && !table.get(To_Account)) return refuseItemWith("friend_import", 30010);
  if (GroupName && !table.hasRoomForLists(To_Account, GroupName)) return refuseItemWith("friend_import", 30011);
  return undefined;
}

function write(item: Item, { table, context }: Importing): undefined {
  const { To_Account, GroupName } = item;
  const known = table.get(To_Account)?.entry ?? { AddTime: context.now };
  table.put(To_Account, entryOf(item, known), GroupName);
}

/** A given member overwrites; a missing member stays as it was. An empty text or a time of 0 means the same as a missing member. */
function entryOf(
  { Remark, RemarkTime, AddSource, AddWording, AddTime, CustomItem }: Item,
  known: FriendEntry,
): FriendEntry {
  const entry: FriendEntry = { ...known, AddSource };
  if (Remark) entry.Remark = Remark;
  if (RemarkTime) entry.RemarkTime = RemarkTime;
  if (AddWording) entry.AddWording = AddWording;
  if (AddTime) entry.AddTime = AddTime;
  if (CustomItem) entry.custom = withFields(known.custom, CustomItem);
  return entry;
}

function withFields(
  known: FriendEntry["custom"],
  fields: NonNullable<Item["CustomItem"]>,
): NonNullable<FriendEntry["custom"]> {
  const values = { ...known };
  for (const { Tag, Value } of fields) values[Tag] = Value;
  return values;
}
