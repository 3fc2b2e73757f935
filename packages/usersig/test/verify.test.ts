import { expect, it } from "vitest";
import { type Expected, mint, verify } from "../src/index.ts";
import { demo, members, wrap } from "./forge.ts";

const usersig = mint({ ...demo, expire: 86_400 });
const otherKey = "94091dd64a21ffe94214bc6d17deeb43873a5cf2f0a71b4b5caa9a5c81b6967d";
const late = demo.now + 86_401;

it("gives the claims of a UserSig that holds", () => {
  expect(verify(usersig, demo)).toEqual({
    ok: true,
    claims: { identifier: demo.identifier, sdkAppId: demo.sdkAppId, time: demo.now, expire: 86_400 },
  });
});

it.each([
  ["an empty one", "", {}, 70002, "empty", "The UserSig is empty."],
  ["an unreadable one", "eJw", {}, 70003, "undecodable", expect.stringContaining("cut short")],
  [
    "another identifier",
    usersig,
    { identifier: "bob" },
    70013,
    "identifier_differs",
    'The UserSig was minted for identifier "administrator".',
  ],
  ["another case", usersig, { identifier: "Administrator" }, 70013, "identifier_differs", expect.any(String)],
  ["another app", usersig, { sdkAppId: 1 }, 70014, "app_differs", "The UserSig was minted for SDKAppID 1400000000."],
  ["an expired one", usersig, { now: late }, 70001, "expired", "The UserSig expired 1 s ago."],
  [
    "another key",
    usersig,
    { secretKey: otherKey },
    70009,
    "hmac_differs",
    "The UserSig was signed with another key, or altered.",
  ],
])("refuses %s", (_what, given, overrides, code, reason, detail) => {
  expect(verify(given, { ...demo, ...overrides })).toEqual({ ok: false, code, reason, detail });
});

it.each([
  ["x".repeat(64), "x".repeat(64)],
  ["x".repeat(65), `${"x".repeat(64)}…`],
  ["😀".repeat(65), `${"😀".repeat(64)}…`],
  ["a\u202eb\u200bc", "a\uFFFDb\uFFFDc"],
  ['a "b"', 'a \\"b\\"'],
])("repeats at most 64 characters of another identifier, each of them visible: %j", (identifier, repeated) => {
  const { detail } = verify(mint({ ...demo, identifier }), demo) as { detail: string };

  expect(detail).toBe(`The UserSig was minted for identifier "${repeated}".`);
});

it.each([
  [{ identifier: "bob", sdkAppId: 1, now: late, secretKey: otherKey }, 70013],
  [{ sdkAppId: 1, now: late, secretKey: otherKey }, 70014],
  [{ now: late, secretKey: otherKey }, 70001],
  [{ secretKey: otherKey }, 70009],
])("answers the first of several faults: %j", (overrides, code) => {
  expect(verify(usersig, { ...demo, ...overrides })).toMatchObject({ ok: false, code });
});

it("holds in the last second of its validity, and before it was minted", () => {
  expect(verify(usersig, { ...demo, now: late - 1 })).toMatchObject({ ok: true });
  expect(verify(usersig, { ...demo, now: demo.now - 1 })).toMatchObject({ ok: true });
});

it.each([
  ["time", { "TLS.time": demo.now + 1 }],
  ["expire", { "TLS.expire": 86_401 }],
  ["userbuf", { "TLS.userbuf": "Bg==" }],
])("refuses a UserSig whose %s was altered after signing", (_claim, altered) => {
  const signed = members({ "TLS.userbuf": "BQ==" });

  expect(verify(wrap(JSON.stringify(signed)), demo)).toMatchObject({ ok: true });
  expect(verify(wrap(JSON.stringify({ ...signed, ...altered })), demo)).toMatchObject({ ok: false, code: 70009 });
});

it("refuses a UserSig whose userbuf was added or removed after signing", () => {
  const { "TLS.userbuf": _removed, ...without } = members({ "TLS.userbuf": "BQ==" });
  const added = { ...members(), "TLS.userbuf": "BQ==" };

  expect(verify(wrap(JSON.stringify(without)), demo)).toMatchObject({ code: 70009 });
  expect(verify(wrap(JSON.stringify(added)), demo)).toMatchObject({ code: 70009 });
});

it.each([
  ["empty", ""],
  ["cut short", String(members()["TLS.sig"]).slice(0, -4)],
  ["without its padding", String(members()["TLS.sig"]).slice(0, -1)],
  ["not base64", "~".repeat(44)],
  ["another of the same length", "A".repeat(43).concat("=")],
])("refuses an HMAC that is %s", (_what, sig) => {
  expect(verify(wrap(JSON.stringify(members({ "TLS.sig": sig }))), demo)).toMatchObject({ ok: false, code: 70009 });
});

it.each([
  [{ sdkAppId: String(demo.sdkAppId) }, new TypeError("sdkAppId must be a number")],
  [{ identifier: undefined }, new TypeError("identifier must be a string")],
  [{ secretKey: "" }, new TypeError("secretKey must be a non-empty string without whitespace around it")],
  [{ secretKey: undefined }, new TypeError("secretKey must be a non-empty string without whitespace around it")],
  [
    { now: Number.NaN },
    new RangeError("now (seconds since 1970) must be a whole number from 0 to 99999999999, got NaN"),
  ],
  [
    { now: demo.now * 1000 },
    new RangeError("now (seconds since 1970) must be a whole number from 0 to 99999999999, got 1700000000000"),
  ],
])("throws for an expectation that would let anything or nothing pass: %j", (overrides, error) => {
  expect(() => verify(usersig, { ...demo, ...overrides } as Expected)).toThrow(error);
});
