import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { diagnose, type Question } from "../../src/diagnose.ts";
import { mint } from "../../src/index.ts";

const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const otherKey = "0".repeat(64);
const now = 1_800_000_000;
const minting = { sdkAppId: 1_400_000_000, identifier: "administrator", secretKey, now, expire: 3600 };
const usersig = mint(minting);
const good: Question = { usersig, sdkAppId: 1_400_000_000, identifier: "administrator", secretKey, now };
const codesOf = (question: Partial<Question>): number[] =>
  diagnose({ ...good, ...question }).faults.map(({ code }) => code);
const detailsOf = (question: Partial<Question>): string => {
  const { faults, warnings, notes } = diagnose({ ...good, ...question });
  return [...faults.map(({ detail }) => detail), ...warnings.map(({ text }) => text), ...notes].join(" ");
};

it("finds nothing wrong with a valid signature", () => {
  expect(diagnose(good)).toEqual({
    claims: { sdkAppId: 1_400_000_000, identifier: "administrator", time: now, expire: 3600 },
    faults: [],
    isHmacChecked: true,
    warnings: [],
    notes: [],
  });
});

it("says that it didn't check the HMAC if it has no key", () => {
  expect(diagnose({ ...good, secretKey: undefined })).toMatchObject({ faults: [], isHmacChecked: false });
});

it.each([
  {
    what: "another identifier",
    question: { identifier: "Administrator" },
    codes: [70013],
    detail: /"administrator", not for "Administrator"/,
  },
  {
    what: "another app",
    question: { sdkAppId: 1_400_000_001 },
    codes: [70014],
    detail: /SDKAppID 1400000000, not for 1400000001/,
  },
  { what: "its last second", question: { now: now + 3600 }, codes: [], detail: /^$/ },
  {
    what: "the second after its last second",
    question: { now: now + 3601 },
    codes: [70001],
    detail: /expired 1 second ago/,
  },
  { what: "another key", question: { secretKey: otherKey }, codes: [70009], detail: /key of another app/ },
  {
    what: "a key in upper case instead of lower case",
    question: { secretKey: secretKey.toUpperCase() },
    codes: [70009],
    detail: /other case/,
  },
  {
    what: "a key in lower case instead of upper case",
    question: { usersig: mint({ ...minting, secretKey: secretKey.toUpperCase() }) },
    codes: [70009],
    detail: /other case/,
  },
  {
    what: "a space after the key",
    question: { secretKey: `${secretKey} ` },
    codes: [70009],
    detail: /Without it, the signature is valid/,
  },
  {
    what: "a line break after another key",
    question: { secretKey: `${otherKey}\n` },
    codes: [70009],
    detail: /is not valid either/,
  },
  { what: "a key of spaces", question: { secretKey: "  " }, codes: [70009], detail: /only whitespace/ },
  {
    what: "quotation marks around the key",
    question: { secretKey: `"${secretKey}"` },
    codes: [70009],
    detail: /quotation marks around the key.*66 characters/s,
  },
  {
    what: "quotation marks and spaces around the key",
    question: { secretKey: `" ${secretKey} "` },
    codes: [70009],
    detail: /quotation marks around the key/,
  },
  { what: "a key of quotation marks", question: { secretKey: '" "' }, codes: [70009], detail: /another app/ },
  {
    what: "a key that was cut short",
    question: { secretKey: secretKey.slice(1) },
    codes: [70009],
    detail: /63 characters and is not 64 hexadecimal digits.*cut short/,
  },
  {
    what: "a key of which one character is left",
    question: { secretKey: secretKey.slice(0, 1) },
    codes: [70009],
    detail: /The key has 1 character and is not 64/,
  },
  { what: "a clock that is a minute slow", question: { now: now - 60 }, codes: [], detail: /^$/ },
  {
    what: "a slow clock",
    question: { now: now - 61 },
    codes: [],
    detail: /By this clock, it is minted only in 1 minute 1 second/,
  },
  {
    what: "all faults at once, in the order of verify",
    question: { identifier: "x", sdkAppId: 1, now: now + 7200, secretKey: otherKey },
    codes: [70013, 70014, 70001, 70009],
    detail: /expired 1 hour ago/,
  },
])("knows $what", ({ question, codes, detail }) => {
  expect(codesOf(question)).toEqual(codes);
  expect(detailsOf(question)).toMatch(detail);
});

it.each([
  { what: "a signature that is valid for a second", options: { expire: 0 }, note: /expire is 0/ },
  { what: "a signature with a userbuf", options: { userbuf: new Uint8Array([1]) }, note: /userbuf/ },
])("notes $what", ({ options, note }) => {
  expect(diagnose({ ...good, usersig: mint({ ...minting, ...options }) })).toMatchObject({
    faults: [],
    notes: [expect.stringMatching(note)],
  });
});

it.each([
  { what: "a line break", text: `${usersig}\n`, detail: /space or a line break/ },
  {
    what: "a line break inside",
    text: `${usersig.slice(0, 76)}\r\n${usersig.slice(76)}`,
    detail: /space or a line break/,
  },
  { what: "quotation marks", text: `"${usersig}"`, detail: /quotation marks/ },
  { what: "its name", text: `usersig=${usersig}&random=1`, detail: /The name usersig/ },
  { what: "its name in JSON", text: `"usersig": "${usersig}"`, detail: /quotation marks/ },
  {
    what: "the JSON around it",
    text: JSON.stringify({ sdkAppId: 1_400_000_000, UserSig: usersig, expire: 1 }, null, 2),
    detail: /The name usersig/,
  },
  {
    what: "the lines of curl around it",
    text: `curl -X POST \\\n  'http://127.0.0.1:4600/v4/sns/group_get?usersig=${usersig}&random=1' \\\n  -d '{"From_Account":"id"}'`,
    detail: /The name usersig/,
  },
  { what: "the end of a line of curl", text: `usersig=${usersig}' -d '{}'`, detail: /The name usersig/ },
  {
    what: "percent-encoding",
    text: [...usersig].map((character) => `%${character.charCodeAt(0).toString(16)}`).join(""),
    detail: /percent-encoded/,
  },
  { what: "a line break in percent-encoding", text: `${usersig}%0A`, detail: /percent-encoded.*line break/ },
  { what: "quotation marks in percent-encoding", text: `%22${usersig}%22`, detail: /percent-encoded.*quotation/ },
  {
    what: "plain base64",
    text: usersig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="),
    detail: /plain base64/,
  },
])("reads a signature with $what, and says that the service doesn't", ({ text, detail }) => {
  const diagnosis = diagnose({ ...good, usersig: text });

  expect(diagnosis).toMatchObject({ claims: { identifier: "administrator" }, faults: [{ code: 70003 }] });
  expect(diagnosis.faults[0]?.detail).toMatch(detail);
});

it("finds more faults in a signature that it has repaired", () => {
  expect(codesOf({ usersig: `${usersig} `, now: now + 3601 })).toEqual([70003, 70001]);
});

it.each([
  { what: "a signature that was cut short", text: usersig.slice(0, 100) },
  { what: "a text", text: "hello" },
  { what: "broken percent-encoding", text: "%E0%A4%A" },
  { what: "HTML", text: "<img src=x onerror=alert(1)>" },
])("reads nothing out of $what", ({ text }) => {
  const diagnosis = diagnose({ ...good, usersig: text });

  expect(diagnosis).toMatchObject({ claims: undefined, faults: [{ code: 70003 }], isHmacChecked: false });
  expect(diagnosis.notes.at(-1)).toMatch(/cut short/);
});

it("knows the code of an empty one", () => {
  expect(diagnose({ ...good, usersig: "" })).toMatchObject({ faults: [{ code: 70002 }], notes: [] });
});

it("warns of a key of another form, even if the signature holds for it", () => {
  const secretKeys = ["5".repeat(64), "a-key-of-my-own", "A".repeat(64)];
  const warnings = secretKeys.map((key) =>
    diagnose({ ...good, secretKey: key, usersig: mint({ ...minting, secretKey: key }) }),
  );

  expect(warnings.map(({ faults }) => faults)).toEqual([[], [], []]);
  expect(warnings.map((each) => each.warnings.length)).toEqual([0, 1, 1]);
});

it("checks the key of a signature with an impossible time", () => {
  const claims = { "TLS.ver": "2.0", "TLS.identifier": "administrator", "TLS.sdkappid": 1_400_000_000 };
  const json = JSON.stringify({ ...claims, "TLS.time": 200_000_000_000, "TLS.expire": 1, "TLS.sig": "AAAA" });
  const base64 = deflateSync(json).toString("base64");

  expect(codesOf({ usersig: base64.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_") })).toEqual([70009]);
});

it("never repeats a key", () => {
  const all = JSON.stringify(
    [secretKey, `${secretKey} `, otherKey].map((key) => diagnose({ ...good, secretKey: key })),
  );

  expect(all).not.toContain(secretKey);
  expect(all).not.toContain(otherKey);
});

it.each([
  { length: 2048, says: [expect.stringMatching(/cut short/)] },
  { length: 2049, says: [] },
])("guesses of $length characters whether they were cut short", ({ length, says }) => {
  expect(diagnose({ ...good, usersig: "a".repeat(length) }).notes).toEqual(says);
});
