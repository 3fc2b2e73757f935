import { expect, it } from "vitest";
import { rowsOf } from "../../src/bulk/grouping/entry.ts";
import { ownerQueues } from "../../src/bulk/grouping/owner-queues.ts";

const rules = { maxItems: 2, maxBytes: 1000, frameBytes: 0, textOf: (word: string) => word.slice(1) };

/** Queues with a row for each of the words, such as `a1`: the owner a, and the friend and item 1. */
function queuesWith(words: string, isOpen = (_place: number) => false) {
  const waiting = ownerQueues<string>(rules);
  for (const [place, word] of words.split(" ").entries()) {
    const [From_Account = "", account = ""] = word;
    const row = { row: word, number: place, From_Account, account, text: rules.textOf(word), isAlone: false };
    waiting.add({ ...row, isOpen: isOpen(place) });
  }
  return waiting;
}

const rowsIn = (chunk: ReturnType<ReturnType<typeof queuesWith>["next"]>) =>
  chunk?.entries
    .map((entry) =>
      rowsOf(entry)
        .map(({ row }) => row)
        .join("+"),
    )
    .join(" ");

it("gives a full chunk at once, and a part only when it is asked for", () => {
  const waiting = queuesWith("a1 b1 b2 a2 c1");

  expect(rowsIn(waiting.next(false))).toBe("b1 b2");
  expect(rowsIn(waiting.next(false))).toBe("a1 a2");
  expect(waiting.next(false)).toBeUndefined();
  expect(rowsIn(waiting.next(true))).toBe("c1");
  expect(waiting.next(true)).toBeUndefined();
});

it("gives the part of the owner who has waited longest", () => {
  const waiting = queuesWith("b1 a1 c1");

  expect([1, 2, 3].map(() => rowsIn(waiting.next(true)))).toEqual(["b1", "a1", "c1"]);
});

it("gives no chunk of an owner before the last one is finished", () => {
  const waiting = queuesWith("a1 a2 a3 a4 a5 b1");

  expect(rowsIn(waiting.next(true))).toBe("a1 a2");
  expect(rowsIn(waiting.next(true))).toBe("b1");
  expect(waiting.next(true)).toBeUndefined();
  waiting.finish("a");
  expect(rowsIn(waiting.next(false))).toBe("a3 a4");
  waiting.finish("a");
  expect(rowsIn(waiting.next(true))).toBe("a5");
});

it("counts equal rows as one item, which is open if one of them is", () => {
  const chunk = queuesWith("a1 a1 a2 a2", (place) => place === 1).next(false);

  expect(rowsIn(chunk)).toBe("a1+a1 a2+a2");
  expect(chunk?.entries.map(({ isOpen }) => isOpen)).toEqual([true, false]);
});
