import { expect, it } from "vitest";
import { admitQuery, type QueryRules } from "../src/refuse/index.ts";

const sound = {
  sdkappid: "1400000000",
  identifier: "administrator",
  usersig: "eJx*-_",
  random: "99999999",
  contenttype: "json",
};

type Name = keyof typeof sound;

/** The valid query with some parameters changed, or left out if they are null. */
function queryWith(changed: Partial<Record<Name, string | null>>): URLSearchParams {
  const parameters = Object.entries({ ...sound, ...changed }).filter(([, value]) => value !== null);
  return new URLSearchParams(parameters as [string, string][]);
}

it("reads the five parameters in any order", () => {
  const backwards = new URLSearchParams([...queryWith({})].reverse());

  expect(admitQuery(backwards, { strict: "on" })).toEqual({
    value: { sdkAppId: 1400000000, identifier: "administrator", usersig: "eJx*-_" },
  });
});

it.each<[code: number, name: Name, value: string | null]>([
  [60012, "sdkappid", null],
  [60012, "sdkappid", ""],
  [60006, "sdkappid", "0"],
  [60006, "sdkappid", "4294967296"],
  [60006, "sdkappid", "-1"],
  [60006, "sdkappid", "1e9"],
  [60006, "sdkappid", "1400000000.0"],
  [60006, "sdkappid", "app"],
  [60004, "identifier", null],
  [60004, "identifier", ""],
  [70002, "usersig", null],
  [70002, "usersig", ""],
])("%i: %s is %s", (ErrorCode, name, value) => {
  expect(admitQuery(queryWith({ [name]: value }))).toEqual({
    refusal: { ErrorCode, ErrorInfo: expect.stringMatching(new RegExp(`^${name} `)) },
  });
});

it.each(["1", "4294967295"])("an SDKAppID may be %s", (sdkappid) => {
  expect(admitQuery(queryWith({ sdkappid })).value?.sdkAppId).toBe(Number(sdkappid));
});

it("60006: an app that does not exist", () => {
  const isKnownApp = (sdkAppId: number) => sdkAppId === 1400000000;

  expect(admitQuery(queryWith({}), { isKnownApp }).refusal).toBeUndefined();
  expect(admitQuery(queryWith({ sdkappid: "1400000001" }), { isKnownApp }).refusal?.ErrorCode).toBe(60006);
});

const odd: [name: Name, value: string | null][] = [
  ["random", null],
  ["random", ""],
  ["random", "4294967296"],
  ["random", "123456789012345678901"],
  ["random", "-1"],
  ["contenttype", null],
  ["contenttype", "JSON"],
];

it.each(odd)("an odd %s (%s) is tolerated", (name, value) => {
  expect(admitQuery(queryWith({ [name]: value })).refusal).toBeUndefined();
});

it.each(odd)("60002: an odd %s (%s) where strict", (name, value) => {
  expect(admitQuery(queryWith({ [name]: value }), { strict: "on" })).toEqual({
    refusal: { ErrorCode: 60002, ErrorInfo: expect.stringMatching(new RegExp(`^${name} must be `)) },
  });
});

it.each(["0", "4294967295"])("random may be %s where strict", (random) => {
  expect(admitQuery(queryWith({ random }), { strict: "on" }).refusal).toBeUndefined();
});

it("refuses in the order of admission", () => {
  const rules: QueryRules = { strict: "on", isKnownApp: (sdkAppId) => sdkAppId === 1400000000 };
  const faults: Partial<Record<Name, string | null>>[] = [
    { contenttype: null },
    { random: null },
    { usersig: null },
    { identifier: null },
    { sdkappid: "1" },
    { sdkappid: "app" },
    { sdkappid: null },
  ];
  const codes = faults.map((_, index) => {
    const together = Object.assign({}, ...faults.slice(0, index + 1));
    return admitQuery(queryWith(together), rules).refusal?.ErrorCode;
  });

  expect(codes).toEqual([60002, 60002, 70002, 60004, 60006, 60006, 60012]);
});

it("names are case-sensitive", () => {
  const query = new URLSearchParams({ ...sound, SdkAppId: sound.sdkappid });
  query.delete("sdkappid");

  expect(admitQuery(query).refusal?.ErrorCode).toBe(60012);
});
