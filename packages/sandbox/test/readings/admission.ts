import { mint } from "@chat-friends/usersig";
import { demoIdentity, type World } from "../../src/index.ts";
import { now } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { usersigs } from "../support/signatures.ts";
import { add, importing, lists } from "./calls.ts";
import type { Reading, ReadingCall } from "./reading.ts";

const world: World = { accounts: { ann: {}, ben: {}, sandbox_30540: {} }, friends: [] };
const empty = { ResultItem: [], CurrentSequence: 0 };

/** A group_get with another query. */
const asking = (overrides: Record<string, string | undefined>): ReadingCall => {
  const [operation, body] = lists();
  return [operation, body, signedQuery(overrides)];
};

const { sdkAppId, secretKey } = demoIdentity;
const mintedAt = (moment: number) => mint({ sdkAppId, secretKey, identifier: "administrator", now: moment });
const failing = (count: number): ReadingCall[] => Array(count).fill(asking({ usersig: usersigs.otherKey }));
const withoutSequence: ReadingCall = ["group_get", { From_Account: "ann" }];
const long = { To_Account: "ben", Remark: "x".repeat(97) };
const withoutSource: ReadingCall = ["friend_import", { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] }];
const reading101: ReadingCall = [
  "friend_get_list",
  { From_Account: "ann", To_Account: Array(101).fill("ben"), TagList: ["Tag_SNS_IM_Remark"] },
];

export const admissionReadings: Reading[] = [
  {
    name: "strict",
    value: "off",
    title: "takes a missing LastSequence",
    world,
    calls: [withoutSequence],
    gives: empty,
  },
  { name: "strict", value: "off", title: "takes an odd random", world, calls: [asking({ random: "x" })], gives: empty },
  {
    name: "strict",
    value: "on",
    title: "refuses a missing LastSequence",
    world,
    calls: [withoutSequence],
    gives: 30001,
  },
  {
    name: "strict",
    value: "on",
    title: "refuses an odd random",
    world,
    calls: [asking({ random: "x" })],
    gives: 60002,
  },
  ...(["60006", "70020"] as const).map((value) => ({
    name: "unknownApp" as const,
    value,
    title: "is what an unknown app gets",
    world,
    calls: [asking({ sdkappid: "1400000001" })],
    gives: Number(value),
  })),
  {
    name: "futureSignature",
    value: "accepted",
    title: "takes a UserSig of the next second",
    world,
    calls: [asking({ usersig: mintedAt(now + 1) })],
    gives: empty,
  },
  {
    name: "futureSignature",
    value: "refused",
    title: "refuses a UserSig of the next second",
    world,
    calls: [asking({ usersig: mintedAt(now + 1) })],
    gives: 70003,
  },
  {
    name: "futureSignature",
    value: "refused",
    title: "takes a UserSig of this second",
    world,
    calls: [asking({ usersig: mintedAt(now) })],
    gives: empty,
  },
  {
    name: "rateLimit",
    value: "off",
    title: "answers a 201st call at once",
    world,
    calls: Array(201).fill(lists()),
    gives: empty,
  },
  {
    name: "rateLimit",
    value: "on",
    title: "answers a 200th call at once",
    world,
    calls: Array(200).fill(lists()),
    gives: empty,
  },
  {
    name: "rateLimit",
    value: "on",
    title: "refuses a 201st call at once",
    world,
    calls: Array(201).fill(lists()),
    gives: 60007,
  },
  {
    name: "signatureLockout",
    value: "off",
    title: "counts no failed check",
    world,
    calls: [...failing(5), lists()],
    gives: empty,
  },
  {
    name: "signatureLockout",
    value: "on",
    title: "four failed checks are forgiven",
    world,
    calls: [...failing(4), lists()],
    gives: empty,
  },
  {
    name: "signatureLockout",
    value: "on",
    title: "five lock even a good UserSig out",
    world,
    calls: [...failing(5), lists()],
    gives: 70050,
  },
  {
    name: "accounts",
    value: "imported",
    title: "knows the UserIDs of the world alone",
    world,
    calls: [add([{ To_Account: "ben" }, { To_Account: "stranger" }])],
    gives: [0, 30003],
  },
  {
    name: "accounts",
    value: "open",
    title: "knows every well-formed UserID",
    world,
    calls: [add([{ To_Account: "stranger" }, { To_Account: "\t" }])],
    gives: [0, 30001],
  },
  {
    name: "magicUserIDs",
    value: "on",
    title: "a magic UserID brings its code about",
    world,
    calls: [add([{ To_Account: "sandbox_30540" }])],
    gives: [30540],
  },
  {
    name: "magicUserIDs",
    value: "off",
    title: "it is a UserID as any other",
    world,
    calls: [add([{ To_Account: "sandbox_30540" }])],
    gives: [0],
  },
  {
    name: "nullMember",
    value: "omitted",
    title: "takes it for a member that is left out",
    world,
    calls: [lists({ NeedFriend: null })],
    gives: empty,
  },
  {
    name: "nullMember",
    value: "refused",
    title: "refuses the request",
    world,
    calls: [lists({ NeedFriend: null })],
    gives: 30001,
  },
  {
    name: "malformedItem",
    value: "item",
    title: "refuses the item",
    world,
    calls: [importing(long, { To_Account: "ben" })],
    gives: [30001, 0],
  },
  {
    name: "malformedItem",
    value: "request",
    title: "refuses the request",
    world,
    calls: [importing(long, { To_Account: "ben" })],
    gives: 30001,
  },
  { name: "missingAddSource", value: "item", title: "refuses the item", world, calls: [withoutSource], gives: [30001] },
  {
    name: "missingAddSource",
    value: "request",
    title: "refuses the request",
    world,
    calls: [withoutSource],
    gives: 30001,
  },
  {
    name: "readsOver100",
    value: "accepted",
    title: "answers for 101",
    world,
    calls: [reading101],
    gives: Array(101).fill(30001),
  },
  { name: "readsOver100", value: "refused", title: "refuses 101", world, calls: [reading101], gives: 30001 },
];
