import type { World } from "../descriptions/types.ts";
import { unfold } from "./unfold.ts";

/** The most entries that a world may stand for: more would block all other calls for seconds while they are written. */
export const worldLimits = {
  friends: 200_000,
  pending: 200_000,
  accounts: 500_000,
  /** UserIDs in all blocklists. */
  blocklists: 200_000,
  lists: 200_000,
  sequences: 200_000,
  /** Friends in lists, named by a friend, by a list, or by both as in an export. */
  memberships: 1_000_000,
} as const;

type WorldLimits = Record<keyof typeof worldLimits, number>;

/** The first of these limits that a world breaks, as a sentence. A `count` is not unfolded, so that a small text can't stand for millions of rows. */
export function oversizeOf(world: World, limits: WorldLimits = worldLimits): string | undefined {
  const sizes = sizesOf(world);
  const names = Object.keys(worldLimits) as (keyof typeof worldLimits)[];
  const over = names.find((name) => sizes[name] > limits[name]);
  if (!over) return undefined;
  if (over === "memberships") {
    // More than that named by friends alone is not worth a look at each.
    const isMore = namedBy(world) > limits[over] || sizes[over] - namedTwice(world) > limits[over];
    if (!isMore) return undefined;
    return `friends and lists must not stand for more than ${limits[over]} list memberships together`;
  }
  return `${over} must not stand for more than ${limits[over]} entries together`;
}

/** Memberships that a friend and its list name. */
function namedTwice({ friends = [], lists = {} }: World): number {
  const named = new Map<string, Set<string>>();
  const listOf = (owner: string, list: string) => JSON.stringify([owner, list]);
  for (const { From_Account, To_Account, GroupName = [] } of friends.flatMap(unfold)) {
    for (const list of GroupName) {
      const known = named.get(listOf(From_Account, list));
      if (known) known.add(To_Account);
      else named.set(listOf(From_Account, list), new Set([To_Account]));
    }
  }
  return sum(Object.entries(lists), ([owner, all]) =>
    sum(all, (list) => {
      if (typeof list === "string") return 0;
      const friendsOfList = named.get(listOf(owner, list.GroupName));
      return list.To_Account.filter((friend) => friendsOfList?.has(friend)).length;
    }),
  );
}

function sizesOf({
  friends = [],
  pending = [],
  accounts = {},
  blocklists = {},
  lists = {},
  sequences = {},
}: World): WorldLimits {
  const allLists = Object.values(lists).flat();
  return {
    friends: sum(friends, ({ count = 1 }) => count),
    pending: sum(pending, ({ count = 1 }) => count),
    accounts: Object.keys(accounts).length,
    blocklists: sum(Object.values(blocklists), ({ length }) => length),
    lists: allLists.length,
    sequences: Object.keys(sequences).length,
    memberships:
      namedBy({ friends }) + sum(allLists, (list) => (typeof list === "string" ? 0 : list.To_Account.length)),
  };
}

/** Memberships that friends name. */
function namedBy({ friends = [] }: Pick<World, "friends">): number {
  return sum(friends, ({ count = 1, GroupName = [] }) => count * GroupName.length);
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
