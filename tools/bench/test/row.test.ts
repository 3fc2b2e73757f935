import { expect, it } from "vitest";
import { type Contender, measureRow, type Row } from "../src/row.ts";

/** A row that takes its figures, one after the other, from these lists; an error among them is thrown. */
function rowOf(figures: Record<Contender, readonly (number | Error)[]>, members: Partial<Row> = {}) {
  const left = { ours: [...figures.ours], peer: [...figures.peer] };
  const order: Contender[] = [];
  let closed = 0;
  const row: Row = {
    title: "a row",
    ours: "ours",
    peer: "peer",
    unit: "ms",
    better: "lower",
    async measure(contender) {
      order.push(contender);
      const figure = left[contender].shift();
      if (typeof figure === "number") return figure;
      throw figure ?? new Error(`no figure is left for ${contender}`);
    },
    close: async () => {
      closed += 1;
    },
    ...members,
  };
  return { row, order, closed: () => closed };
}

it("measures both one after the other, and changes their order in each round", async () => {
  const { row, order } = rowOf({ ours: [1, 1, 1], peer: [1, 1, 1] });

  await measureRow(row, 2);

  expect(order).toEqual(["ours", "peer", "peer", "ours", "ours", "peer"]);
});

it("does not count the first round", async () => {
  const { row } = rowOf({ ours: [1000, 2, 2], peer: [1, 4, 4] });

  expect(await measureRow(row, 2)).toEqual({
    row,
    ours: 2,
    peer: 4,
    ratio: { median: 0.5, least: 0.5, greatest: 0.5 },
  });
});

it("compares round by round: the ratio is not the ratio of the medians", async () => {
  const { row } = rowOf({ ours: [1, 10, 20, 90], peer: [1, 10, 40, 30] });

  expect(await measureRow(row, 3)).toMatchObject({
    ours: 20,
    peer: 30,
    ratio: { median: 1, least: 0.5, greatest: 3 },
  });
});

it("takes the mean of the turns of a round", async () => {
  const { row, order } = rowOf({ ours: [0, 0, 1, 3], peer: [0, 0, 4, 4] }, { turns: 2 });

  expect(await measureRow(row, 1)).toMatchObject({ ours: 2, peer: 4 });
  expect(order).toHaveLength(8);
});

it("closes the row after the last round", async () => {
  const { row, closed } = rowOf({ ours: [1, 1], peer: [1, 1] });

  await measureRow(row, 1);

  expect(closed()).toBe(1);
});

it("closes a row that fails, and passes the error on", async () => {
  const { row, closed } = rowOf({ ours: [1, new Error("no reply")], peer: [1, 1] });

  await expect(measureRow(row, 1)).rejects.toThrow("no reply");
  expect(closed()).toBe(1);
});
