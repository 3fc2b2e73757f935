import { expect, it } from "vitest";
import { type MintFields, mintFaults } from "../../src/usersig/mint-faults.ts";

const good: MintFields = { sdkAppId: "1400000000", identifier: "administrator", secretKey: "key", expire: "3600" };

it.each<Partial<MintFields>>([
  {},
  { sdkAppId: " 1 " },
  { sdkAppId: "4294967295" },
  { identifier: "a".repeat(32) },
  { expire: "0" },
  { expire: "1576800000" },
])("finds nothing wrong with %j", (typed) => {
  expect(mintFaults({ ...good, ...typed })).toEqual({});
});

it.each<[field: keyof MintFields, text: string, says: RegExp]>([
  ["sdkAppId", "", /^Enter the SDKAppID/],
  ["sdkAppId", "x", /is a number from 1 to 4294967295/],
  ["sdkAppId", "0", /is a number/],
  ["sdkAppId", "4294967296", /is a number/],
  ["identifier", "", /^Enter a UserID/],
  ["identifier", "a".repeat(33), /at most 32 characters/],
  ["secretKey", "", /^Enter the key/],
  ["secretKey", "a-key ", /space or a line break/],
  ["expire", "", /for how many seconds/],
  ["expire", "-1", /whole number of seconds/],
  ["expire", "1576800001", /at most 1576800000/],
])("says of %s %j what is missing or wrong, and never the key", (field, text, says) => {
  const faults = mintFaults({ ...good, [field]: text });

  expect(Object.keys(faults)).toEqual([field]);
  expect(faults[field]).toMatch(says);
  expect(JSON.stringify(faults)).not.toContain("a-key");
});

it("says of an empty form what each field needs", () => {
  expect(Object.keys(mintFaults({ sdkAppId: "", identifier: "", secretKey: "", expire: "" }))).toHaveLength(4);
});
