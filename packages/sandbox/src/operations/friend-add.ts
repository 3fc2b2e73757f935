import type { ErrorCode, ItemOf, RequestOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { allowTypeOf, exists, mayNotAdd } from "./accounts.ts";
import { batchReply, decideItems } from "./batch.ts";
import type { Circumstances, Operation } from "./operation.ts";

type Item = ItemOf<"friend_add">;

/** What every item of a call is decided with. */
interface Adding {
  request: RequestOf<"friend_add">;
  table: FriendTable;
  snapshot: Snapshot;
  circumstances: Circumstances;
}

export const friendAdd: Operation<"friend_add"> = {
  needs({ From_Account, AddFriendItem }) {
    const friends = AddFriendItem.map(({ To_Account }) => To_Account);
    return { owner: From_Account, accounts: friends, friends, lists: "names", adds: true, otherSides: friends };
  },

  decide(request, snapshot, circumstances) {
    const { From_Account, AddFriendItem } = request;
    const table = new FriendTable(From_Account, snapshot);
    const adding: Adding = { request, table, snapshot, circumstances };
    const results = decideItems(
      {
        operation: "friend_add",
        From_Account,
        items: AddFriendItem,
        snapshot,
        circumstances,
        userIDOf: (item) => item.To_Account,
      },
      (item) => refusalOf(item, adding) ?? answerOf(item, adding) ?? add(item, adding),
    );
    return { reply: batchReply("friend_add", results), changes: table.changes };
  },
};

/** Why the item is refused before the other side is asked; the order of the questions is the ledger's add-check-order. */
function refusalOf(item: Item, { request, table, snapshot, circumstances }: Adding): ItemRefusal | undefined {
  const { From_Account } = request;
  const { To_Account } = item;
  if (To_Account === From_Account) return refuse(30001, "To_Account_Illegal");
  if (!exists(To_Account, snapshot, circumstances)) return refuse(30003);
  if (!isForced(request) && mayNotAdd(From_Account, snapshot)) return refuse(30009);
  if (snapshot.blocked.has(To_Account)) return refuse(30515);
  if (snapshot.blockedBy.has(To_Account)) return refuse(30525);
  if (table.get(To_Account)) return refuse(30001, "Friend_Exist");
  if (table.isFull) return refuse(30010);
  if (writesReverse(item, { request, table }) && table.isOtherFull(To_Account)) return refuse(30014);
  if (!table.hasRoomForLists(listsOf(item))) return refuse(30011);
  return undefined;
}

/** What the other side answers, unless nobody asks it; a request that waits is noted. */
function answerOf(item: Item, { request, table, snapshot, circumstances }: Adding): ItemRefusal | undefined {
  if (isForced(request) || !isMutual(request)) return undefined;
  const { To_Account } = item;
  const allowType = allowTypeOf(To_Account, snapshot);
  if (allowType === "AllowType_Type_DenyAny") return refuse(30516);
  if (allowType === "AllowType_Type_AllowAny") return undefined;
  if (!table.isPending(To_Account) && table.isPendingFull) return refuse(30012);
  table.ask(To_Account, { ...sourceAndWording(item), time: circumstances.now });
  return refuse(30539);
}

function add(item: Item, { request, table, circumstances }: Adding): undefined {
  const { To_Account, Remark } = item;
  const shared: FriendEntry = { ...sourceAndWording(item), AddTime: circumstances.now };
  table.put(To_Account, { ...shared, ...(Remark && { Remark }) });
  table.setLists(To_Account, listsOf(item));
  if (writesReverse(item, { request, table })) table.putReverse(To_Account, shared);
}

function refuse(code: ErrorCode, reason?: string): ItemRefusal {
  return refuseItemWith("friend_add", code, reason);
}

function isForced({ ForceAddFlags }: RequestOf<"friend_add">): boolean {
  return ForceAddFlags === 1;
}

function isMutual({ AddType }: RequestOf<"friend_add">): boolean {
  return AddType !== "Add_Type_Single";
}

function writesReverse({ To_Account }: Item, { request, table }: Pick<Adding, "request" | "table">): boolean {
  return isMutual(request) && !table.isReversed(To_Account);
}

/** An empty list name means the same as none. */
function listsOf({ GroupName }: Item): string[] {
  return GroupName ? [GroupName] : [];
}

function sourceAndWording({ AddSource, AddWording }: Item) {
  return { ...(AddSource && { AddSource }), ...(AddWording && { AddWording }) };
}
