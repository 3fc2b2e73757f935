import type { ErrorCode, ItemOf, RequestOf } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import { FriendTable } from "../relations/friend-table.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { allowTypeOf, exists, mayNotAdd } from "../rules/accounts.ts";
import { decideItems } from "../rules/batch.ts";
import { batchReply } from "../rules/batch-reply.ts";
import type { DecisionContext, Operation } from "../rules/operation.ts";

type Item = ItemOf<"friend_add">;

/** What the decision about each item of a call needs. */
interface Adding {
  request: RequestOf<"friend_add">;
  table: FriendTable;
  snapshot: Snapshot;
  context: DecisionContext;
}

export const friendAdd: Operation<"friend_add"> = {
  needs({ From_Account, AddFriendItem }, { switches }) {
    const friends = AddFriendItem.map(({ To_Account }) => To_Account);
    const received = switches.pendingLimit === "receiver";
    return {
      owner: From_Account,
      accounts: friends,
      friends,
      lists: "names",
      adds: true,
      otherSides: friends,
      received,
    };
  },

  decide(request, snapshot, context) {
    const { From_Account, AddFriendItem } = request;
    const table = new FriendTable(From_Account, snapshot, context.switches);
    const adding: Adding = { request, table, snapshot, context };
    const results = decideItems(
      {
        operation: "friend_add",
        From_Account,
        items: AddFriendItem,
        snapshot,
        context,
      },
      (item) => refusalOf(item, adding) ?? answerOf(item, adding) ?? add(item, adding),
    );
    return { reply: batchReply("friend_add", results), changes: table.changes };
  },
};

/** Why the item is refused before the other side is asked; the ledger's row add-check-order sets the order of the checks. */
function refusalOf(item: Item, adding: Adding): ItemRefusal | undefined {
  const { table, snapshot, context } = adding;
  const { To_Account } = item;
  const isFriend = table.get(To_Account) !== undefined;
  if (lacksSource(item, context)) return refuse(30001, "Source_Illegal");
  if (isOneself(item, adding) && context.switches.addingOneself === "refused")
    return refuse(30001, "To_Account_Illegal");
  if (!exists(To_Account, snapshot, context)) return refuse(30003);
  if (isForbidden(adding)) return refuse(30009);
  if (respectsBlocklists(adding) && snapshot.blocked.has(To_Account)) return refuse(30515);
  if (respectsBlocklists(adding) && snapshot.blockedBy.has(To_Account)) return refuse(30525);
  if (isFriend && !completesOtherHalf(item, adding)) return refuse(30001, "Friend_Exist");
  if (!isFriend && table.isFull) return refuse(30010);
  if (writesReverse(item, adding) && table.isOtherFull(To_Account)) return refuse(30014);
  if (!isFriend && !table.hasRoomForLists(To_Account, listsOf(item))) return refuse(30011);
  return undefined;
}

/** The other side's answer, if the other side is asked; notes a request that has to wait. */
function answerOf(item: Item, adding: Adding): ItemRefusal | undefined {
  if (!asks(item, adding)) return undefined;
  const { table, snapshot, context } = adding;
  const { To_Account } = item;
  const allowType = allowTypeOf(To_Account, snapshot);
  if (allowType === "AllowType_Type_DenyAny") return refuse(30516);
  if (allowType === "AllowType_Type_AllowAny") return undefined;
  if (!table.isPending(To_Account) && table.isPendingFull(To_Account)) return refuse(30012);
  table.ask(To_Account, { ...sourceAndWording(item), time: context.now });
  return refuse(30539);
}

/** Writes the halves that are missing. */
function add(item: Item, adding: Adding): undefined {
  const { table, context } = adding;
  const { To_Account, Remark } = item;
  const shared: FriendEntry = { ...sourceAndWording(item), AddTime: context.now };
  if (writesReverse(item, adding)) table.putReverse(To_Account, shared);
  if (table.get(To_Account)) return;
  table.put(To_Account, { ...shared, ...(Remark && { Remark }) }, listsOf(item));
}

function refuse(code: ErrorCode, reason?: string): ItemRefusal {
  return refuseItemWith("friend_add", code, reason);
}

function lacksSource({ AddSource }: Item, { switches }: DecisionContext): boolean {
  return switches.addSourceInAdd === "required" && !AddSource;
}

function isOneself({ To_Account }: Item, { request }: Adding): boolean {
  return To_Account === request.From_Account;
}

function isForbidden({ request, snapshot, context }: Adding): boolean {
  const isExcused = isForced(request) && context.switches.forcedPastAdminForbid === "added";
  return !isExcused && mayNotAdd(request.From_Account, snapshot);
}

function respectsBlocklists({ request, context }: Adding): boolean {
  return !isForced(request) || context.switches.forcedPastBlocklist === "refused";
}

/** Whether the other side is asked at all. */
function asks({ To_Account }: Item, { request, table, context }: Adding): boolean {
  const { singleAdd, onlyOtherHalf } = context.switches;
  if (isForced(request)) return false;
  if (!isMutual(request)) return singleAdd === "asked";
  return onlyOtherHalf === "asked" || !table.isReversed(To_Account);
}

function isForced({ ForceAddFlags }: RequestOf<"friend_add">): boolean {
  return ForceAddFlags === 1;
}

function isMutual({ AddType }: RequestOf<"friend_add">): boolean {
  return AddType !== "Add_Type_Single";
}

/** Whether the other half must be written. An add of oneself has no other half. */
function writesReverse(item: Item, adding: Adding): boolean {
  return isMutual(adding.request) && !isOneself(item, adding) && !adding.table.isReversed(item.To_Account);
}

/** Whether an add of an existing friend still has to write something. */
function completesOtherHalf(item: Item, adding: Adding): boolean {
  return adding.context.switches.onlyOwnHalf === "completed" && writesReverse(item, adding);
}

/** An empty list name means the same as no list name. */
function listsOf({ GroupName }: Item): string[] {
  return GroupName ? [GroupName] : [];
}

function sourceAndWording({ AddSource, AddWording }: Item) {
  return { ...(AddSource && { AddSource }), ...(AddWording && { AddWording }) };
}
