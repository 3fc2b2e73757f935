import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { createSandbox, demoIdentity } from "../src/index.ts";
import { type Attempt, attempt } from "./support/attempt.ts";
import { clock, now } from "./support/sandbox-with.ts";
import { send, signedQuery } from "./support/send.ts";
import { usersigs } from "./support/signatures.ts";

interface Fault extends Attempt {
  fault: string;
  code: number;
}

const request = { From_Account: "id", LastSequence: 0 };
const strict = { switches: { strict: "on" } } as const;
const tooLarge = new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20);

/** One fault for each step of the admission, in the order of the steps. */
const steps: Fault[] = [
  { fault: "an unknown path", path: "/v4/sns/friend_delete", code: 60009 },
  { fault: "a method that is not POST", method: "PUT", code: 60002 },
  { fault: "a missing sdkappid", query: { sdkappid: undefined }, code: 60012 },
  { fault: "an sdkappid that is no number", query: { sdkappid: "app" }, code: 60006 },
  { fault: "a missing identifier", query: { identifier: undefined }, code: 60004 },
  { fault: "a missing usersig", query: { usersig: undefined }, code: 70002 },
  { fault: "a missing random, with strict", query: { random: undefined }, options: strict, code: 60002 },
  { fault: "an undecodable usersig", query: { usersig: usersigs.undecodable }, code: 70003 },
  { fault: "another identifier's usersig", query: { usersig: usersigs.otherIdentifier }, code: 70013 },
  { fault: "another app's usersig", query: { usersig: usersigs.otherApp }, code: 70014 },
  { fault: "an expired usersig", query: { usersig: usersigs.expired }, code: 70001 },
  { fault: "a usersig made with another key", query: { usersig: usersigs.otherKey }, code: 70009 },
  { fault: "a caller who is not an admin", query: { identifier: "ann", usersig: usersigs.noAdmin }, code: 60010 },
  { fault: "a body over 16 MiB", body: tooLarge, code: 60002 },
  { fault: "a body that is not JSON", body: "{", code: 60003 },
  { fault: "a body that is not an object", body: [5], code: 30001 },
  { fault: "an account that is no string", body: { From_Account: 5 }, code: 60015 },
  { fault: "a missing member", body: {}, code: 30001 },
  { fault: "a From_Account that nobody has", body: { ...request, From_Account: "nobody" }, code: 30003 },
];

/** More ways to have these faults. */
const variants: Fault[] = [
  { fault: "a path outside the service", path: "/v3/sns/group_get", code: 60009 },
  { fault: "a path with a slash at its end", path: "/v4/sns/group_get/", code: 60009 },
  { fault: "a path in another case", path: "/v4/sns/Group_Get", code: 60009 },
  { fault: "a GET", method: "GET", code: 60002 },
  { fault: "an empty sdkappid", query: { sdkappid: "" }, code: 60012 },
  { fault: "an sdkappid in another case", query: { sdkappid: undefined, SdkAppId: "1400000000" }, code: 60012 },
  { fault: "an unknown sdkappid", query: { sdkappid: "1400000001" }, code: 60006 },
  { fault: "an sdkappid beyond 32 bits", query: { sdkappid: "4294967296" }, code: 60006 },
  { fault: "a negative sdkappid", query: { sdkappid: "-1400000000" }, code: 60006 },
  { fault: "an sdkappid with a fraction", query: { sdkappid: "1400000000.0" }, code: 60006 },
  { fault: "an empty identifier", query: { identifier: "" }, code: 60004 },
  { fault: "an empty usersig", query: { usersig: "" }, code: 70002 },
  { fault: "a truncated usersig", query: { usersig: usersigs.truncated }, code: 70003 },
  { fault: "an identifier in another case", query: { identifier: "Administrator" }, code: 70013 },
  { fault: "an empty body", body: "", code: 60003 },
  { fault: "a body that is not UTF-8", body: Buffer.from('{"From_Account":"é"}', "latin1"), code: 60003 },
  { fault: "a body of null", body: "null", code: 30001 },
  { fault: "an account that is null", body: { ...request, From_Account: null }, code: 60015 },
];

/** Signatures with two faults, which no two steps together give. */
const doubleSignatures: Fault[] = [
  { fault: "another identifier's and app's usersig", query: { usersig: usersigs.otherIdentifierAndApp }, code: 70013 },
  { fault: "another app's usersig, expired", query: { usersig: usersigs.otherAppExpired }, code: 70014 },
  { fault: "a usersig made with another key, expired", query: { usersig: usersigs.expiredWithOtherKey }, code: 70001 },
  {
    fault: "another key's usersig of no admin",
    query: { identifier: "ann", usersig: usersigs.noAdminWithOtherKey },
    code: 70009,
  },
];

it.each([...steps, ...variants, ...doubleSignatures])("$fault is $code", async ({ code, ...given }) => {
  const { status, type, reply } = await attempt(given);

  expect(status).toBe(200);
  expect(type).toMatch(/^application\/json/);
  expect(reply).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: code,
    ErrorInfo: expect.stringMatching(/./),
    ErrorDisplay: "",
  });
});

/** The parts of a call that a fault lies in. */
function partsOf({ fault: _fault, code: _code, query, ...parts }: Fault): string[] {
  return [...Object.keys(parts), ...Object.keys(query ?? {})];
}

const pairs = steps.flatMap((earlier, index) =>
  steps
    .slice(index + 1)
    .filter((later) => partsOf(later).every((part) => !partsOf(earlier).includes(part)))
    .map((later) => ({ earlier, later })),
);

it.each(pairs)("$earlier.fault is answered before $later.fault", async ({ earlier, later }) => {
  const alone = await attempt({ ...earlier, options: { ...later.options, ...earlier.options } });

  const both = await attempt({ ...later, ...earlier, query: { ...later.query, ...earlier.query } });

  expect(both.reply).toEqual(alone.reply);
  expect(both.reply).toMatchObject({ ErrorCode: earlier.code });
});

it.each([
  { second: 0, code: 0 },
  { second: 60, code: 0 },
  { second: 60.999, code: 0 },
  { second: 61, code: 70001 },
])("a usersig good for 60 s is answered with $code after $second s of the sandbox's clock", async (row) => {
  const { sdkAppId, secretKey } = demoIdentity;
  const usersig = mint({ sdkAppId, secretKey, identifier: "administrator", now, expire: 60 });
  const clock = { now: () => (now + row.second) * 1000 };

  const { reply } = await attempt({ query: { usersig }, options: { clock } });

  expect(reply).toMatchObject({ ErrorCode: row.code });
});

it.each([
  { random: undefined },
  { random: "" },
  { random: "-1" },
  { random: "1.5" },
  { random: "4294967296" },
  { random: "123456789012345678901" },
  { contenttype: undefined },
  { contenttype: "" },
  { contenttype: "xml" },
  { contenttype: "JSON" },
])("%j is tolerated, and refused with 60002 where strict is on", async (query) => {
  const [name] = Object.keys(query);

  const tolerated = await attempt({ query });
  const refused = await attempt({ query, options: strict });

  expect(tolerated.reply).toMatchObject({ ErrorCode: 0 });
  expect(refused.reply).toMatchObject({ ErrorCode: 60002, ErrorInfo: expect.stringContaining(String(name)) });
});

it.each([{ random: "0" }, { random: "4294967295" }, { contenttype: "json" }])("strict takes %j", async (query) => {
  expect((await attempt({ query, options: strict })).reply).toMatchObject({ ErrorCode: 0 });
});

it.each([
  { fault: "an object in place of an array", body: { From_Account: "id", AddFriendItem: {} }, member: "AddFriendItem" },
  {
    fault: "an array in place of an object",
    body: { From_Account: "id", AddFriendItem: [[]] },
    member: "AddFriendItem[0]",
  },
  {
    fault: "a number in place of a text",
    body: { From_Account: "id", AddFriendItem: [{ To_Account: "id1", Remark: 5 }] },
    member: "Remark",
  },
])("$fault is SNS_DECODE_ERR and names the member", async ({ body, member }) => {
  const { reply } = await attempt({ path: "/v4/sns/friend_add", body });

  expect(reply).toMatchObject({ ErrorCode: 30001, ErrorInfo: expect.stringMatching(/^SNS_DECODE_ERR: /) });
  expect(reply).toMatchObject({ ErrorInfo: expect.stringContaining(member) });
});

it.each([
  { member: "To_Account", body: { From_Account: "id", AddFriendItem: [{ To_Account: 5 }] } },
  { member: "From_Account", body: { From_Account: ["id"], AddFriendItem: {} } },
])("$member of another type is 60015, even with other faults", async ({ member, body }) => {
  const { reply } = await attempt({ path: "/v4/sns/friend_add", body });

  expect(reply).toMatchObject({ ErrorCode: 60015, ErrorInfo: expect.stringContaining(member) });
});

it("each admin of the app may call, with the app's own key", async () => {
  const identity = { sdkAppId: 1600000001, admins: ["root", "second admin"], secretKey: "b".repeat(64) };
  const usersig = mint({ ...identity, identifier: "second admin", now });
  const query = { sdkappid: "1600000001", identifier: "second admin", usersig };

  expect((await attempt({ query, options: { identity } })).reply).toMatchObject({ ErrorCode: 0 });
  expect((await attempt({ options: { identity } })).reply).toMatchObject({ ErrorCode: 60006 });
});

it("one usersig serves any number of calls", async () => {
  const sandbox = createSandbox({ clock });
  const query = signedQuery();

  const first = await send(sandbox, "group_get", request, query);

  expect(first).toMatchObject({ ErrorCode: 0 });
  expect(await send(sandbox, "group_get", request, query)).toEqual(first);
});
