import { expect, it } from "vitest";
import type { Goal, Result, Row } from "../src/row.ts";
import { tableOf } from "../src/table.ts";

interface Figures {
  better: Row["better"];
  ours?: number;
  ratio: number;
  goal?: Goal;
}

/** The cells of a row with these figures. */
function cellsOf({ better, ours = 10, ratio, goal }: Figures): string[] {
  const row = { title: "a call", ours: "client", peer: "fetch", unit: "us/call", better, ...(goal && { goal }) };
  const result: Result = {
    row: { ...row, measure: async () => 0, close: async () => {} },
    ours,
    peer: 20,
    ratio: { median: ratio, least: ratio / 2, greatest: ratio * 2 },
  };
  const [, , line = ""] = tableOf([result]).split("\n");
  return line
    .split("|")
    .map((cell) => cell.trim())
    .slice(1, -1);
}

it("is a Markdown table with a header", () => {
  expect(tableOf([])).toBe(
    "| row | ours | peer | unit | ours / peer, median of rounds | ours is | goal |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
});

it("has both figures, the unit, and the ratio with its spread", () => {
  expect(cellsOf({ better: "lower", ratio: 0.5 })).toEqual([
    "a call",
    "client: 10.0",
    "fetch: 20.0",
    "us/call",
    "0.50x (0.25 to 1.00)",
    "ahead",
    "",
  ]);
});

it.each([
  { ours: 0.1234, shown: "client: 0.123" },
  { ours: 99.94, shown: "client: 99.9" },
  { ours: 100, shown: "client: 100" },
  { ours: 100.6, shown: "client: 101" },
  { ours: 12345.6, shown: "client: 12,346" },
])("shows $ours with three digits, or whole from 100 on", ({ ours, shown }) => {
  expect(cellsOf({ better: "lower", ours, ratio: 1 })[1]).toBe(shown);
});

it.each([
  { better: "lower", ratio: 0.99, place: "ahead" },
  { better: "lower", ratio: 1.01, place: "behind" },
  { better: "higher", ratio: 0.99, place: "behind" },
  { better: "higher", ratio: 1.01, place: "ahead" },
] as const)("says that ours is $place at $ratio where $better is better", ({ better, ratio, place }) => {
  expect(cellsOf({ better, ratio })[5]).toBe(place);
});

it.each<Figures & { said: string }>([
  { better: "lower", ratio: 1.15, goal: { of: "ratio", need: 1.15 }, said: "at most 1.15x: reached" },
  { better: "lower", ratio: 1.16, goal: { of: "ratio", need: 1.15 }, said: "at most 1.15x: missed" },
  { better: "higher", ratio: 3, goal: { of: "ratio", need: 3 }, said: "at least 3x: reached" },
  { better: "higher", ratio: 2.99, goal: { of: "ratio", need: 3 }, said: "at least 3x: missed" },
  { better: "lower", ours: 250, ratio: 9, goal: { of: "ours", need: 250 }, said: "at most 250 us/call: reached" },
  { better: "lower", ours: 251, ratio: 9, goal: { of: "ours", need: 250 }, said: "at most 250 us/call: missed" },
  {
    better: "higher",
    ours: 75_000,
    ratio: 1,
    goal: { of: "ours", need: 75_000, aim: 200_000 },
    said: "at least 75,000 us/call, aim 200,000 us/call: reached",
  },
  {
    better: "higher",
    ratio: 0.4,
    goal: { of: "ratio", need: 0.2, aim: 0.4 },
    said: "at least 0.2x, aim 0.4x: aim reached",
  },
])("says about a goal: $said", ({ said, ...figures }) => {
  expect(cellsOf(figures)[6]).toBe(said);
});
