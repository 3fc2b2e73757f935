import { expect, it } from "vitest";
import { claimRows } from "../../src/usersig/claim-rows.ts";
import { dateInWords, distanceInWords, durationInWords } from "../../src/usersig/in-words.ts";

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

it("says the claims of a signature", () => {
  const claims = { identifier: "admin", sdkAppId: 1_400_000_000, time: 1_800_000_000, expire: 86_400 };

  expect(claimRows(claims, 1_800_003_600)).toEqual([
    ["Identifier", "admin"],
    ["SDKAppID", "1400000000"],
    ["Minted", "2027-01-15 08:00:00 UTC, 1 hour ago"],
    ["Valid for", "1 day"],
    ["Expires", "2027-01-16 08:00:00 UTC, in 23 hours"],
  ]);
  expect(claimRows(claims, 1_800_086_400).at(-1)).toEqual(["Expires", "2027-01-16 08:00:00 UTC, now"]);
  expect(claimRows(claims, 1_800_086_401).at(-1)).toEqual(["Expired", "2027-01-16 08:00:00 UTC, 1 second ago"]);
});
