import { excerpt } from "@chat-friends/contract/refuse";
import { namesByOwner } from "../records/names-by-owner.ts";
import type { ImportRow } from "./import-row.ts";

/** Why the service will refuse a row that breaks no rule by itself. */
export interface ExpectedRefusal {
  column: "To_Account" | "GroupName";
  message: string;
}

const mostFriends = 3000;
const mostLists = 32;

/**
 * Finds the rows that the service is expected to refuse for what they say together with others: it is asked for each row of a file, in their order.
 *
 * What the owners have already is not known here.
 */
export function expectedRefusals(): (row: ImportRow) => ExpectedRefusal | undefined {
  const friends = namesByOwner();
  const lists = namesByOwner();

  /** Whether the owner may have the name beside those before. The next row may be fine, so a name too many is not kept. */
  function isRoom(names: typeof lists, owner: string, name: string, most: number): boolean {
    const fits = names.has(owner, name) || names.count(owner) < most;
    if (fits) names.add(owner, name);
    return fits;
  }

  return ({ From_Account, item: { To_Account, GroupName = [] } }) => {
    if (To_Account === From_Account)
      return { column: "To_Account", message: `To_Account must not be From_Account itself: "${excerpt(To_Account)}"` };
    if (!isRoom(friends, From_Account, To_Account, mostFriends))
      return {
        column: "To_Account",
        message: `To_Account must not give ${From_Account} more than ${mostFriends} friends: "${excerpt(To_Account)}"`,
      };
    if (GroupName.filter((name) => !isRoom(lists, From_Account, name, mostLists)).length > 0)
      return {
        column: "GroupName",
        message: `GroupName must not give ${From_Account} more than ${mostLists} lists: ${JSON.stringify(GroupName)}`,
      };
    return undefined;
  };
}
