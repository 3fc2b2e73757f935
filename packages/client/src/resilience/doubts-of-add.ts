import type { Batch } from "./batch.ts";
import type { Doubts } from "./batch-progress.ts";
import { fateOf } from "./fate.ts";
import type { Sight } from "./read-back.ts";

const exists = /_Friend_Exist$/;

/**
 * When an add is sent again although an attempt was lost.
 *
 * First the service is given the time to finish with the lost attempt, and the items are read back. An item that is there as requested
 * is ok. One that is not there is sent again, if the add asks nobody: else it may have become a request that waits for an answer, which
 * no call shows, and a second one would ask twice. Anything else is unknown. So no two attempts of an item are ever under way at a
 * time; should a later attempt find the friend to exist, it is read back again before it counts.
 */
export function doubtsOfAdd(
  { request, items, accounts }: Batch,
  readBack: (items: readonly unknown[]) => Promise<Sight[]>,
): Doubts {
  const asksNobody = request["ForceAddFlags"] === 1 || request["AddType"] === "Add_Type_Single";
  const doubted = new Set<number>();

  return {
    includes: (position, { ResultCode, ResultInfo }) =>
      fateOf(ResultCode) === "open" || (doubted.has(position) && exists.test(String(ResultInfo))),

    async clear(positions, results) {
      for (const position of positions) {
        doubted.add(position);
        results[position] = undefined;
      }
      const sights = await readBack(positions.map((position) => items[position]));
      const absent: number[] = [];
      for (const [index, position] of positions.entries()) {
        if (sights[index] === "absent") absent.push(position);
        if (sights[index] !== "as requested") continue;
        results[position] = { To_Account: accounts[position] ?? "", ResultCode: 0, ResultInfo: "" };
      }
      return asksNobody ? absent : [];
    },

    get mustBeTold() {
      return doubted.size > 0;
    },
  };
}
