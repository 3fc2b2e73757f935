import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addThroughKills } from "./adds-through-kills.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

const anySeed = () => Math.floor(Math.random() * 2 ** 32);

// A failure names its seed: put it in its row to see the same again.
it.each([
  { title: "asks the other side", mode: { AddType: "Add_Type_Both" }, seed: 1 },
  { title: "asks nobody", mode: { AddType: "Add_Type_Single" }, seed: anySeed() },
] as const)(
  "a job of 800 adds that $title loses none and adds none twice, through a fifth of disturbed requests and three kills (seed $seed)",
  async ({ mode, seed }) => {
    const { rows, reported, wrong, checkpoint, count } = await addThroughKills({ mode, calls: 40, kills: 3, seed });

    expect(wrong).toEqual([]);
    expect(reported).toBe(rows);
    expect(checkpoint).toMatchObject({ done: [[0, rows]], open: [] });
    expect(count("ok")).toBeGreaterThan(rows / 2);
    expect(count("unknown")).toBeLessThan(rows / 4);
  },
);
