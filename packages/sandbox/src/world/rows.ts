import type { Change } from "../relations/change.ts";
import type { FriendEntry, Profile, Settings } from "../relations/snapshot.ts";
import { unfold } from "./unfold.ts";
import type { World, WorldFriend, WorldPending } from "./world.ts";

/** A world as a store keeps it. */
export interface WorldRows {
  settings: Settings;
  accounts: ReadonlyMap<string, Profile>;
  blocked: readonly { owner: string; blocked: string }[];
  /** Friends, lists, pending requests and sequences, in the order in which they come into being. */
  changes: readonly Change[];
}

/** Unfolds a world; `now` in Unix seconds is when entries without a time began. */
export function rowsOf(world: World, now: number): WorldRows {
  const friends = (world.friends ?? []).flatMap(unfold);
  const pending = (world.pending ?? []).flatMap(unfold);
  const blocked = Object.entries(world.blocklists ?? {}).flatMap(([owner, userIDs]) =>
    userIDs.map((userID) => ({ owner, blocked: userID })),
  );
  return {
    settings: settingsOf(world),
    accounts: accountsOf(world, [...friends, ...pending]),
    blocked,
    changes: [
      ...listChanges(world.lists ?? {}, friends),
      ...friends.flatMap((friend) => friendChanges(friend, now)),
      ...pending.map((request) => pendingChange(request, now)),
      ...Object.entries(world.sequences ?? {}).map(
        ([owner, sequence]): Change => ({ kind: "sequence", owner, sequence }),
      ),
    ],
  };
}

/** Every UserID that the world names anywhere, with its profile. */
function accountsOf(
  { accounts = {}, blocklists = {}, lists = {}, sequences = {}, scripted = [] }: World,
  entries: readonly { From_Account: string; To_Account: string }[],
): Map<string, Profile> {
  const named = [
    ...[...entries, ...scripted].flatMap(({ From_Account, To_Account }) => [From_Account, To_Account]),
    ...Object.keys({ ...blocklists, ...lists, ...sequences }),
    ...Object.values(blocklists).flat(),
  ].filter((userID) => userID !== undefined);
  return new Map([...named.map((userID): [string, Profile] => [userID, {}]), ...Object.entries(accounts)]);
}

function settingsOf(world: World): Settings {
  return {
    customFriendFields: world.customFriendFields ?? [],
    customProfileFields: world.customProfileFields ?? [],
    defaultAllowType: world.defaultAllowType ?? "AllowType_Type_AllowAny",
    scripted: world.scripted ?? [],
  };
}

function listChanges(lists: Record<string, string[]>, friends: readonly Omit<WorldFriend, "count">[]): Change[] {
  const declared = Object.entries(lists).flatMap(([owner, names]) => names.map((list) => ({ owner, list })));
  const named = friends.flatMap(({ From_Account, GroupName = [] }) =>
    GroupName.map((list) => ({ owner: From_Account, list })),
  );
  const unique = new Map([...declared, ...named].map((row) => [JSON.stringify([row.owner, row.list]), row]));
  return [...unique.values()].map((row) => ({ kind: "list", ...row }));
}

function friendChanges(
  { From_Account: owner, To_Account: friend, GroupName = [], CustomItem, ...entry }: Omit<WorldFriend, "count">,
  now: number,
): Change[] {
  const custom = CustomItem && Object.fromEntries(CustomItem.map(({ Tag, Value }) => [Tag, Value]));
  const written: FriendEntry = { AddTime: now, ...entry, ...(custom && { custom }) };
  return [
    { kind: "friend", owner, friend, entry: written },
    ...[...new Set(GroupName)].map((list): Change => ({ kind: "joined", owner, list, friend })),
  ];
}

function pendingChange(
  { From_Account: owner, To_Account: friend, ...request }: Omit<WorldPending, "count">,
  now: number,
): Change {
  return { kind: "pending", owner, friend, request: { ...request, time: now } };
}
