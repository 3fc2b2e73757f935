import type { BulkRow } from "@chat-friends/client/bulk";
import type { World } from "@chat-friends/sandbox";

export type ImportRow = BulkRow<"friend_import">;

/** A graph to be imported: its rows in the order of a file that nobody has sorted, and a world that has its accounts and no friendship. */
export interface Graph {
  world: World;
  rows: ImportRow[];
  /** What must be there in the end, by owner and friend: the remark and the lists of the last row. */
  expected: Map<string, { remark: string; lists: string[] }>;
}

export const keyOf = (From_Account: string, To_Account: string) => `${From_Account} ${To_Account}`;

/** So many friends of each owner. Of a hundred rows, three stand there twice, and three more have another remark the second time. */
export function graphOf({ owners, friends, random }: { owners: number; friends: number; random: () => number }): Graph {
  const accounts: NonNullable<World["accounts"]> = {};
  const rows: ImportRow[] = [];
  for (let friend = 0; friend < friends; friend += 1) {
    for (let owner = 0; owner < owners; owner += 1) {
      // Friends are shared, so that there are not as many accounts as friendships.
      const To_Account = `friend_${(owner * 7 + friend) % (friends * 3)}`;
      const From_Account = `owner_${owner}`;
      accounts[From_Account] = {};
      accounts[To_Account] = {};
      const item: ImportRow["item"] = {
        To_Account,
        AddSource: "AddSource_Type_Import",
        Remark: `remark ${rows.length}`,
        GroupName: [`list ${friend % 5}`],
      };
      rows.push({ From_Account, item });
      const character = random();
      if (character < 0.03) rows.push({ From_Account, item: { ...item } });
      else if (character < 0.06) rows.push({ From_Account, item: { ...item, Remark: `remark ${rows.length}` } });
    }
  }
  const expected = new Map(
    rows.map(({ From_Account, item: { To_Account, Remark = "", GroupName = [] } }) => [
      keyOf(From_Account, To_Account),
      { remark: Remark, lists: GroupName },
    ]),
  );
  return { world: { accounts }, rows, expected };
}
