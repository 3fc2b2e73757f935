import { expect, it } from "vitest";
import { serviceClock } from "../src/core/clock.ts";

const local = Date.UTC(2026, 0, 1);
const minutes = 60_000;
const dateIn = (milliseconds: number) => new Date(local + milliseconds).toUTCString();

it.each([
  ["behind by 5 minutes", 5 * minutes, 5 * minutes],
  ["ahead by 5 minutes", -5 * minutes, -5 * minutes],
  ["behind by exactly 10 minutes", 10 * minutes, 10 * minutes],
  ["behind by 10 minutes and a second, by 10 minutes only", 10 * minutes + 1000, 10 * minutes],
  ["ahead by a day, by 10 minutes only", -1440 * minutes, -10 * minutes],
])("corrects a clock that is %s", (_what, ahead, corrected) => {
  const clock = serviceClock({ now: () => local });

  clock.learn(dateIn(ahead));

  expect(clock.now()).toBe(local + corrected);
});

it("uses the time of the last reply", () => {
  const clock = serviceClock({ now: () => local });

  clock.learn(dateIn(5 * minutes));
  clock.learn(dateIn(0));

  expect(clock.now()).toBe(local);
});

it.each([null, "", "yesterday"])("does not change for the date %j", (date) => {
  const clock = serviceClock({ now: () => local });
  clock.learn(dateIn(minutes));

  clock.learn(date);

  expect(clock.now()).toBe(local + minutes);
});
