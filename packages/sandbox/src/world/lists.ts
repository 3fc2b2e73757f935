import type { World, WorldFriend, WorldList } from "../descriptions/types.ts";

type Lists = NonNullable<World["lists"]>;
type Friends = readonly Pick<WorldFriend, "From_Account" | "To_Account" | "GroupName">[];

/** A list of an owner with its members, in the order of joining. */
export interface WorldListRow {
  owner: string;
  name: string;
  members: Set<string>;
}

/** A list with its name and the members that it names itself. */
export function namedList(list: WorldList): { name: string; members: readonly string[] } {
  return typeof list === "string" ? { name: list, members: [] } : { name: list.GroupName, members: list.To_Account };
}

/** Every list, the lists of `lists` first. Its members are the members that it names itself, then the friends that name it. */
export function listRows(lists: Lists, friends: Friends): WorldListRow[] {
  const rows = new Map<string, WorldListRow>();
  const rowOf = (owner: string, name: string) => {
    const key = JSON.stringify([owner, name]);
    const row = rows.get(key) ?? { owner, name, members: new Set() };
    rows.set(key, row);
    return row;
  };
  for (const { owner, name, members } of declaredLists(lists)) {
    const row = rowOf(owner, name);
    for (const member of members) row.members.add(member);
  }
  for (const { From_Account, To_Account, GroupName = [] } of friends) {
    for (const name of GroupName) rowOf(From_Account, name).members.add(To_Account);
  }
  return [...rows.values()];
}

/** The lists that themselves name a friend, by owner and friend. */
export function listsNaming(lists: Lists): (owner: string, friend: string) => readonly string[] {
  const names = new Map<string, string[]>();
  for (const { owner, name, members } of declaredLists(lists)) {
    for (const friend of members) {
      const key = JSON.stringify([owner, friend]);
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }
  return (owner, friend) => (names.size === 0 ? [] : (names.get(JSON.stringify([owner, friend])) ?? []));
}

function declaredLists(lists: Lists) {
  return Object.entries(lists).flatMap(([owner, ownLists]) => ownLists.map((list) => ({ owner, ...namedList(list) })));
}
