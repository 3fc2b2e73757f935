import type { World } from "../descriptions/types.ts";
import { limits } from "../relations/limits.ts";
import { namedList } from "./lists.ts";

/** The first rule that the lists of a world break, among themselves or together with its (unfolded) friends. */
export function contradictionInLists(
  world: World,
  friends: readonly { From_Account: string; To_Account: string }[],
): string | undefined {
  return repeatedList(world) ?? strangerInList(world, friends) ?? overfullLists(world);
}

function repeatedList({ lists = {} }: World): string | undefined {
  for (const [owner, ownLists] of Object.entries(lists)) {
    const names = ownLists.map((list) => namedList(list).name);
    const index = names.findIndex((name, place) => names.indexOf(name) < place);
    if (index >= 0) return `lists.${owner}[${index}] has the name of a list before it`;
  }
  return undefined;
}

function strangerInList(
  { lists = {} }: World,
  friends: Parameters<typeof contradictionInLists>[1],
): string | undefined {
  const pairs = new Set(friends.map(({ From_Account, To_Account }) => JSON.stringify([From_Account, To_Account])));
  for (const [owner, ownLists] of Object.entries(lists)) {
    for (const [index, { members }] of ownLists.map(namedList).entries()) {
      const stranger = members.findIndex((member) => !pairs.has(JSON.stringify([owner, member])));
      if (stranger >= 0)
        return `lists.${owner}[${index}].To_Account[${stranger}] must be among the friends of its owner`;
    }
  }
  return undefined;
}

function overfullLists({ lists = {}, friends = [] }: World): string | undefined {
  const namesByOwner = new Map(
    Object.entries(lists).map(([owner, ownLists]) => [owner, new Set(ownLists.map((list) => namedList(list).name))]),
  );
  for (const [index, { From_Account, GroupName = [] }] of friends.entries()) {
    const names = new Set([...(namesByOwner.get(From_Account) ?? []), ...GroupName]);
    if (names.size > limits.lists) {
      return `friends[${index}].GroupName brings the lists of its From_Account to more than ${limits.lists}`;
    }
    namesByOwner.set(From_Account, names);
  }
  return undefined;
}
