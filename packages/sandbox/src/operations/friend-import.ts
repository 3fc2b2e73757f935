import type { ItemOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { exists } from "./accounts.ts";
import { batchReply, decideItems } from "./batch.ts";
import { undeclaredTag } from "./custom-fields.ts";
import type { Circumstances, Operation } from "./operation.ts";

export const friendImport: Operation<"friend_import"> = {
  needs({ From_Account, AddFriendItem }) {
    const friends = AddFriendItem.map(({ To_Account }) => To_Account);
    return { owner: From_Account, accounts: friends, friends, members: false, otherSides: [] };
  },

  decide({ From_Account, AddFriendItem }, snapshot, circumstances) {
    const table = new FriendTable(From_Account, snapshot);
    const results = decideItems(
      { operation: "friend_import", From_Account, items: AddFriendItem, snapshot, userIDOf: (item) => item.To_Account },
      (item) => refusalOf(item, From_Account, table, snapshot, circumstances) ?? write(item, table, circumstances.now),
    );
    return { reply: batchReply("friend_import", results), changes: table.changes };
  },
};

function refusalOf(
  { To_Account, GroupName = [], CustomItem = [] }: ItemOf<"friend_import">,
  From_Account: string,
  table: FriendTable,
  snapshot: Snapshot,
  circumstances: Circumstances,
): ItemRefusal | undefined {
  if (To_Account === From_Account) return refuseItemWith("friend_import", 30001, "To_Account_Illegal");
  if (!exists(To_Account, snapshot, circumstances)) return refuseItemWith("friend_import", 30003);
  const undeclared = undeclaredTag(CustomItem, snapshot.settings);
  if (undeclared) return refuseItemWith("friend_import", 30001, `${undeclared}_Undeclared`);
  const known = table.get(To_Account);
  if (!known && table.isFull) return refuseItemWith("friend_import", 30010);
  if (!table.hasRoomForLists(GroupName)) return refuseItemWith("friend_import", 30011);
  return undefined;
}

/** Members that are given overwrite, members that are not stay. */
function write(item: ItemOf<"friend_import">, table: FriendTable, now: number): undefined {
  const { To_Account, GroupName, CustomItem, ...given } = item;
  const known = table.get(To_Account)?.entry;
  const custom = { ...known?.custom, ...Object.fromEntries(CustomItem?.map(({ Tag, Value }) => [Tag, Value]) ?? []) };
  table.put(To_Account, { AddTime: now, ...known, ...entryMembers(given), ...(CustomItem && { custom }) });
  if (GroupName) table.setLists(To_Account, GroupName);
}

/** The members that are stored: an item may carry others, which are ignored. */
function entryMembers({
  Remark,
  RemarkTime,
  AddSource,
  AddWording,
  AddTime,
}: Omit<ItemOf<"friend_import">, "To_Account">): Partial<FriendEntry> {
  return {
    AddSource,
    ...(Remark !== undefined && { Remark }),
    ...(RemarkTime !== undefined && { RemarkTime }),
    ...(AddWording !== undefined && { AddWording }),
    ...(AddTime !== undefined && { AddTime }),
  };
}
