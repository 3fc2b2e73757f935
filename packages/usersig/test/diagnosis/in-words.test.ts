import { expect, it } from "vitest";
import { dateInWords, distanceInWords, durationInWords } from "../../src/diagnose.ts";

it.each([
  [0, "0 seconds"],
  [1, "1 second"],
  [59, "59 seconds"],
  [60, "1 minute"],
  [61, "1 minute 1 second"],
  [3600, "1 hour"],
  [3661, "1 hour 1 minute"],
  [86_399, "23 hours 59 minutes"],
  [86_400, "1 day"],
  [86_401, "1 day"],
  [180 * 86_400, "180 days"],
  [365 * 86_400, "1 year"],
  [1_576_800_000, "50 years"],
])("says %d seconds as %s", (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

it.each([
  [100, "now"],
  [160, "in 1 minute"],
  [40, "1 minute ago"],
])("says of %d, at 100, that it is %s", (moment, words) => {
  expect(distanceInWords(moment, 100)).toBe(words);
});

it("writes dates in UTC, and a number that is not a date as a number", () => {
  expect(dateInWords(1_800_000_000)).toBe("2027-01-15 08:00:00 UTC");
  expect(dateInWords(Number.MAX_SAFE_INTEGER)).toBe("9007199254740991");
});
