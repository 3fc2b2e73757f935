import { expect, it } from "vitest";
import { timeCalls } from "../src/timing.ts";

it("gives the milliseconds of all calls, made one after the other", async () => {
  let now = 1000;
  let running = 0;
  const call = async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    now += 3;
    running -= 1;
  };

  expect(await timeCalls(4, call, { now: () => now })).toBe(12);
});
