import { dispositionOf } from "../attempt/disposition.ts";
import type { Batch } from "../batch/batch.ts";
import type { UncertainItems } from "../batch/uncertain-items.ts";
import type { ReadBackResult } from "./read-back.ts";

const exists = /_Friend_Exist$/;

/**
 * When an add is sent again although an attempt was lost.
 *
 * First the service gets the time to finish the lost attempt, and the items are read back. An item that is there as requested is ok.
 * An item that is absent is sent again, if the add doesn't ask the other side. Otherwise the lost add may have become a request that waits for an
 * answer, which no call shows, and a second add would ask twice. Any other item is unknown. So no two attempts of an item are ever
 * under way at a time. When a later attempt finds the friend to exist, the item is read back once more before it counts.
 */
export function uncertainAdds(
  { request, items, accounts }: Pick<Batch, "request" | "items" | "accounts">,
  readBack: (items: readonly unknown[]) => Promise<ReadBackResult[]>,
): UncertainItems {
  const mayBeRepeated = asksNobody(request);
  const wereUncertain = new Set<number>();

  return {
    includes: (position, { ResultCode, ResultInfo }) =>
      dispositionOf(ResultCode) === "uncertain" || (wereUncertain.has(position) && exists.test(String(ResultInfo))),

    async resolve(positions, results) {
      for (const position of positions) {
        wereUncertain.add(position);
        results[position] = undefined;
      }
      const found = await readBack(positions.map((position) => items[position]));
      const absent: number[] = [];
      for (const [index, position] of positions.entries()) {
        if (found[index] === "absent") absent.push(position);
        if (found[index] !== "as requested") continue;
        results[position] = { To_Account: accounts[position] ?? "", ResultCode: 0, ResultInfo: "" };
      }
      return mayBeRepeated ? absent : [];
    },

    get mustBeReported() {
      return wereUncertain.size > 0;
    },
  };
}

/** Whether the adds of a request with these members ask no other side for its consent. */
export function asksNobody({ AddType, ForceAddFlags }: { AddType?: unknown; ForceAddFlags?: unknown }): boolean {
  return ForceAddFlags === 1 || AddType === "Add_Type_Single";
}
