import type { ImportRow } from "./import-row.ts";

/** The most lists of a user. */
const mostLists = 32;

/** Owners whose lists are remembered, so that memory stays flat: rows of an owner may be this many owners apart. */
const remembered = 100_000;

/** Finds a row that would give its owner a 33rd list; gives the sentence about it. */
export function listsOfOwners(): (row: ImportRow) => string | undefined {
  const owners = new Map<string, Set<string>>();
  return ({ From_Account, item: { GroupName = [] } }) => {
    const known = owners.get(From_Account);
    const lists = known ?? new Set<string>();
    for (const name of GroupName) lists.add(name);
    if (!known && lists.size > 0) owners.set(From_Account, lists);
    const [oldest] = owners.keys();
    if (owners.size > remembered && oldest !== undefined) owners.delete(oldest);
    if (lists.size <= mostLists) return undefined;
    // The next row of the owner may be fine.
    for (const name of GroupName) if (lists.size > mostLists) lists.delete(name);
    return `GroupName must not give ${From_Account} more than ${mostLists} lists: ${JSON.stringify(GroupName)}`;
  };
}
