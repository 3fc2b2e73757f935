import { createSandbox, defaultWorld, type Fault, type World } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { changesBetween } from "../../src/console/world/changes.ts";
import { faultFrom, sentenceOn, type TypedFault } from "../../src/console/world/fault.ts";
import { peopleOf } from "../../src/console/world/people.ts";

const texts = (before: World, after: World): string[] =>
  changesBetween(peopleOf(before), peopleOf(after)).map(({ kind, text }) => `${kind}: ${text}`);

it("shows the friends, the lists, pending requests, blocklists and the sequence", () => {
  const people = peopleOf({
    accounts: { ann: {}, ben: {}, cleo: {}, dan: {} },
    friends: [
      { From_Account: "ann", To_Account: "ben", Remark: "b", GroupName: ["work"], AddTime: 1 },
      { From_Account: "ben", To_Account: "ann", AddTime: 1 },
      { From_Account: "ann", To_Account: "cleo", AddTime: 1 },
    ],
    lists: { ann: [{ GroupName: "work", To_Account: ["ben"] }, "empty"] },
    pending: [{ From_Account: "cleo", To_Account: "dan", AddWording: "Hello" }],
    blocklists: { ben: ["dan"] },
    sequences: { ann: 2 },
  });

  expect(people.map(({ userID, sequence }) => [userID, sequence])).toEqual([
    ["ann", 2],
    ["ben", 0],
    ["cleo", 0],
  ]);
  expect(people[0]).toMatchObject({
    friends: [
      { To_Account: "ben", Remark: "b", lists: ["work"], isMutual: true },
      { To_Account: "cleo", Remark: undefined, lists: [], isMutual: false },
    ],
    lists: [
      { name: "work", members: ["ben"] },
      { name: "empty", members: [] },
    ],
  });
  expect(people[1]?.blocked).toEqual(["dan"]);
  expect(people[2]?.pending).toEqual([{ To_Account: "dan", AddWording: "Hello" }]);
});

it("shows the world of a sandbox, with any UserIDs", async () => {
  const world: World = JSON.parse(
    '{ "accounts": { "__proto__": {} }, "friends": [{ "From_Account": "__proto__", "To_Account": "constructor" }], "lists": { "__proto__": ["toString"] }, "sequences": { "__proto__": 3 } }',
  );
  const sandbox = createSandbox({ world });

  const [person] = peopleOf(await sandbox.control.exportWorld());

  expect(person).toMatchObject({
    userID: "__proto__",
    sequence: 3,
    friends: [{ To_Account: "constructor" }],
    lists: [{ name: "toString" }],
    blocked: [],
  });
});

it.each([
  {
    what: "a friend, with the list and the sequence",
    before: {},
    after: {
      friends: [{ From_Account: "a", To_Account: "b", GroupName: ["l"] }],
      lists: { a: [{ GroupName: "l", To_Account: ["b"] }] },
      sequences: { a: 1 },
    },
    changes: ["added: a has b in l", "added: list l of a: b", "added: sequence of a is 1"],
  },
  {
    what: "a remark",
    before: { friends: [{ From_Account: "a", To_Account: "b" }] },
    after: { friends: [{ From_Account: "a", To_Account: "b", Remark: "r" }] },
    changes: ["changed: a has b, remark r"],
  },
  {
    what: "a request that was accepted",
    before: { pending: [{ From_Account: "a", To_Account: "b", AddWording: "Hi" }] },
    after: { friends: [{ From_Account: "a", To_Account: "b" }] },
    changes: ["added: a has b", "removed: a waits for b: Hi"],
  },
  { what: "a blocklist", before: {}, after: { blocklists: { a: ["b"] } }, changes: ["added: a blocks b"] },
  { what: "nothing", before: defaultWorld, after: defaultWorld, changes: [] },
  {
    what: "a profile, which the view does not show",
    before: { accounts: { a: {} } },
    after: { accounts: { a: { x: 1 } } },
    changes: [],
  },
])("reports $what", ({ before, after, changes }) => {
  expect(texts(before, after)).toEqual(changes);
});

interface FaultRow {
  given: TypedFault;
  fault: Fault;
  sentence: string;
}

const typed = { code: "30008", operation: "", To_Account: "", times: "1" };

it.each<FaultRow>([
  {
    given: typed,
    fault: { code: 30008, times: 1 },
    sentence: "30008 WriteConflict for the whole request in any operation, once",
  },
  {
    given: { ...typed, operation: "friend_add", To_Account: "id1", times: "" },
    fault: { code: 30008, operation: "friend_add", To_Account: "id1" },
    sentence: "30008 WriteConflict for the item id1 in friend_add, always",
  },
  {
    given: { ...typed, code: "99999", times: "3" },
    fault: { code: 99999, times: 3 },
    sentence: "99999 for the whole request in any operation, 3 times",
  },
])("reads a fault and describes it: $sentence", ({ given, fault, sentence }) => {
  expect(faultFrom(given)).toEqual({ fault });
  expect(sentenceOn(fault)).toBe(sentence);
});

it.each([
  { given: { ...typed, code: "" }, refusal: { code: "Enter a code, such as 30008." } },
  { given: { ...typed, code: "0" }, refusal: { code: "Enter a code, such as 30008." } },
  { given: { ...typed, code: "x" }, refusal: { code: "Enter a code, such as 30008." } },
  { given: { ...typed, times: "often" }, refusal: { times: "Times must be a number. Leave it empty for always." } },
])("refuses $given as a fault", ({ given, refusal }) => {
  expect(faultFrom(given)).toEqual(refusal);
});
