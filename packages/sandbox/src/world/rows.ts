import type { World, WorldFriend, WorldPending } from "../descriptions/types.ts";
import type { RowChange } from "../relations/row-change.ts";
import type { AppSettings, FriendEntry } from "../relations/snapshot.ts";
import { accountsOf } from "./accounts.ts";
import { listRows, listsNaming } from "./lists.ts";
import { unfold } from "./unfold.ts";

type Friend = Omit<WorldFriend, "count">;

/** A world in the form that a store keeps. */
export interface WorldRows {
  settings: AppSettings;
  /** All other rows, in the order in which they are made. */
  changes: readonly RowChange[];
}

/** Unfolds a world; `now` in Unix seconds is the time of entries without a time. */
export function rowsOf(world: World, now: number): WorldRows {
  const friends = (world.friends ?? []).flatMap(unfold);
  const pending = (world.pending ?? []).flatMap(unfold);
  return {
    settings: settingsOf(world),
    changes: [
      ...[...accountsOf(world, [...friends, ...pending])].map(
        ([owner, profile]): RowChange => ({ kind: "account", owner, profile }),
      ),
      ...blocklistChanges(world),
      ...friendChanges(world, friends, now),
      ...listChanges(world, friends),
      ...pending.map((request) => pendingChange(request, now)),
      ...sequenceChanges(world),
    ],
  };
}

function settingsOf(world: World): AppSettings {
  return {
    customFriendFields: world.customFriendFields ?? [],
    customProfileFields: world.customProfileFields ?? [],
    defaultAllowType: world.defaultAllowType ?? "AllowType_Type_AllowAny",
    scripted: world.scripted ?? [],
  };
}

function blocklistChanges({ blocklists = {} }: World): RowChange[] {
  return Object.entries(blocklists).map(([owner, blocked]) => ({ kind: "blocklist", owner, blocked }));
}

function friendChanges({ lists = {} }: World, friends: readonly Friend[], now: number): RowChange[] {
  const naming = listsNaming(lists);
  return friends.map(({ From_Account: owner, To_Account: friend, GroupName = [], CustomItem, ...entry }) => {
    const custom = CustomItem && Object.fromEntries(CustomItem.map(({ Tag, Value }) => [Tag, Value]));
    const written: FriendEntry = { AddTime: now, ...entry, ...(custom && { custom }) };
    const names = [...new Set([...GroupName, ...naming(owner, friend)])];
    return { kind: "friend", owner, friend, isNew: true, entry: written, lists: names };
  });
}

function listChanges({ lists = {} }: World, friends: readonly Friend[]): RowChange[] {
  return listRows(lists, friends).flatMap(({ owner, name, members }): RowChange[] => [
    { kind: "list", owner, list: name },
    { kind: "joined", owner, list: name, friends: [...members] },
  ]);
}

function pendingChange(
  { From_Account: owner, To_Account: friend, AddTime, ...request }: Omit<WorldPending, "count">,
  now: number,
): RowChange {
  return { kind: "pending", owner, friend, request: { ...request, time: AddTime ?? now } };
}

function sequenceChanges({ sequences = {} }: World): RowChange[] {
  return Object.entries(sequences).map(([owner, sequence]) => ({ kind: "sequence", owner, sequence }));
}
