import { expect, it } from "vitest";
import { testClock } from "../src/index.ts";

it("stands still until the test moves it", () => {
  const clock = testClock(1000);

  expect([clock.now(), clock.now()]).toEqual([1000, 1000]);
  clock.advance(500);
  expect(clock.now()).toBe(1500);
});
