import type { World, WorldFriend, WorldList, WorldPending } from "../descriptions/types.ts";
import type { Contents } from "../relations/contents.ts";
import type { FriendList, ListedFriend, PendingRequest } from "../relations/snapshot.ts";
import { accountsOf } from "./accounts.ts";

/**
 * The data of an app as a world that gives the same data again.
 *
 * All accounts stand in `accounts`, and entries come in the order of their UserIDs: equal contents give equal worlds, whatever the store.
 */
export function worldOf({ settings, accounts, blocklists, owners }: Contents): World {
  const tables = sorted(owners);
  const friends = tables.flatMap(([owner, table]) => sorted(table.friends).map((entry) => friendOf(owner, entry)));
  const pending = tables.flatMap(([owner, table]) => sorted(table.pending).map((entry) => pendingOf(owner, entry)));
  const world: World = {
    ...settings,
    accounts: Object.fromEntries(accounts),
    blocklists: fromEntries(sorted(blocklists).map(([owner, blocked]) => [owner, [...blocked].sort()])),
    lists: fromEntries(tables.map(([owner, { lists }]) => [owner, lists.map(listOf)])),
    friends,
    pending,
    sequences: fromEntries(tables.map(([owner, { sequence }]) => [owner, sequence])),
  };
  const everyAccount = Object.fromEntries(sorted(accountsOf(world, [...friends, ...pending])));
  return Object.fromEntries(
    Object.entries({ ...world, accounts: everyAccount }).filter(([, value]) => !isEmpty(value)),
  );
}

function friendOf(From_Account: string, [To_Account, { entry, lists }]: [string, ListedFriend]): WorldFriend {
  const { Remark, RemarkTime, AddSource, AddWording, AddTime, custom } = entry;
  return {
    From_Account,
    To_Account,
    ...(Remark !== undefined && { Remark }),
    ...(RemarkTime !== undefined && { RemarkTime }),
    ...(lists.length > 0 && { GroupName: [...lists] }),
    ...(AddSource !== undefined && { AddSource }),
    ...(AddWording !== undefined && { AddWording }),
    AddTime,
    ...(custom && { CustomItem: Object.entries(custom).map(([Tag, Value]) => ({ Tag, Value })) }),
  };
}

function listOf({ name, members }: FriendList): WorldList {
  return members.length > 0 ? { GroupName: name, To_Account: [...members] } : name;
}

function pendingOf(From_Account: string, [To_Account, request]: [string, PendingRequest]): WorldPending {
  const { AddSource, AddWording, time: AddTime } = request;
  return {
    From_Account,
    To_Account,
    ...(AddSource !== undefined && { AddSource }),
    ...(AddWording !== undefined && { AddWording }),
    AddTime,
  };
}

/** Sorted by UserID: stores need not keep accounts and friends in the same order. */
function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Leaves out empty members. */
function fromEntries<Value>(entries: readonly [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

/** Whether a world means the same without this member. */
function isEmpty(value: unknown): boolean {
  return value === 0 || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}
