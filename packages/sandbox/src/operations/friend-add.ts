import type { ItemOf, RequestOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { allowTypeOf, exists, mayNotAdd } from "./accounts.ts";
import { batchReply, decideItems } from "./batch.ts";
import type { Circumstances, Operation } from "./operation.ts";

export const friendAdd: Operation<"friend_add"> = {
  needs({ From_Account, AddFriendItem }) {
    const friends = AddFriendItem.map(({ To_Account }) => To_Account);
    return { owner: From_Account, accounts: friends, friends, members: false, otherSides: friends };
  },

  decide(request, snapshot, circumstances) {
    const { From_Account, AddFriendItem } = request;
    const table = new FriendTable(From_Account, snapshot);
    const results = decideItems(
      { operation: "friend_add", From_Account, items: AddFriendItem, snapshot, userIDOf: (item) => item.To_Account },
      (item) =>
        refusalOf(item, request, table, snapshot, circumstances) ?? add(item, request, table, circumstances.now),
    );
    return { reply: batchReply("friend_add", results), changes: table.changes };
  },
};

/** Why the item is refused, or waits; the order of the questions is the ledger's add-check-order. */
function refusalOf(
  item: ItemOf<"friend_add">,
  request: RequestOf<"friend_add">,
  table: FriendTable,
  snapshot: Snapshot,
  circumstances: Circumstances,
): ItemRefusal | undefined {
  const { From_Account } = request;
  const { To_Account } = item;
  const isForced = request.ForceAddFlags === 1;
  const isMutual = wantsBoth(request);
  const refuse = (code: Parameters<typeof refuseItemWith>[1], reason?: string) =>
    refuseItemWith("friend_add", code, reason);

  if (To_Account === From_Account) return refuse(30001, "To_Account_Illegal");
  if (!exists(To_Account, snapshot, circumstances)) return refuse(30003);
  if (!isForced && mayNotAdd(From_Account, snapshot)) return refuse(30009);
  if (snapshot.blocked.has(To_Account)) return refuse(30515);
  if (snapshot.blockedBy.has(To_Account)) return refuse(30525);
  if (table.get(To_Account)) return refuse(30001, "Friend_Exist");
  if (table.isFull) return refuse(30010);
  if (isMutual && !table.isReversed(To_Account) && table.isOtherFull(To_Account)) return refuse(30014);
  if (!table.hasRoomForLists(listsOf(item))) return refuse(30011);
  if (isForced || !isMutual) return undefined;

  const allowType = allowTypeOf(To_Account, snapshot);
  if (allowType === "AllowType_Type_DenyAny") return refuse(30516);
  if (allowType !== "AllowType_Type_NeedConfirm") return undefined;
  if (!table.isPending(To_Account) && table.isPendingFull) return refuse(30012);
  table.ask(To_Account, { ...sourceAndWording(item), time: circumstances.now });
  return refuse(30539);
}

function add(item: ItemOf<"friend_add">, request: RequestOf<"friend_add">, table: FriendTable, now: number): undefined {
  const { To_Account, Remark } = item;
  const shared: FriendEntry = { ...sourceAndWording(item), AddTime: now };
  table.put(To_Account, { ...shared, ...(Remark && { Remark }) });
  table.setLists(To_Account, listsOf(item));
  if (wantsBoth(request) && !table.isReversed(To_Account)) table.putReverse(To_Account, shared);
}

function wantsBoth({ AddType }: RequestOf<"friend_add">): boolean {
  return AddType !== "Add_Type_Single";
}

/** An empty list name means the same as none. */
function listsOf({ GroupName }: ItemOf<"friend_add">): string[] {
  return GroupName ? [GroupName] : [];
}

function sourceAndWording({ AddSource, AddWording }: ItemOf<"friend_add">) {
  return { ...(AddSource && { AddSource }), ...(AddWording && { AddWording }) };
}
