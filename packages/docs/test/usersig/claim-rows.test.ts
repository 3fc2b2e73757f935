import { expect, it } from "vitest";
import { claimRows } from "../../src/usersig/claim-rows.ts";

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
