import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { oversizeOf } from "../../src/world/world-size.ts";

/** Small ones: the test of the guide's table has the real ones. */
const limits = { friends: 11, pending: 12, accounts: 13, blocklists: 14, lists: 15, sequences: 16, memberships: 30 };

const byName = <Value>(count: number, value: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_empty, index) => [`u${index}`, value]));
const edges = (count: number, GroupName: string[] = []) => [
  { From_Account: "ann", To_Account: "f {n}", count: count - 1, GroupName },
  { From_Account: "ann", To_Account: "ben" },
];

it.each<[limit: string, most: number, world: (count: number) => World, sentence: string]>([
  ["friends", 11, (count) => ({ friends: edges(count) }), "friends must not stand for more than 11 entries together"],
  ["pending", 12, (count) => ({ pending: edges(count) }), "pending must not stand for more than 12 entries together"],
  [
    "accounts",
    13,
    (count) => ({ accounts: byName(count, {}) }),
    "accounts must not stand for more than 13 entries together",
  ],
  [
    "blocked UserIDs",
    14,
    (count) => ({ blocklists: { ann: Array(count - 1).fill("ben"), cleo: ["ben"] } }),
    "blocklists must not stand for more than 14 entries together",
  ],
  [
    "lists",
    15,
    (count) => ({ lists: { ann: Array(count - 1).fill("work"), ben: ["work"] } }),
    "lists must not stand for more than 15 entries together",
  ],
  [
    "sequences",
    16,
    (count) => ({ sequences: byName(count, 1) }),
    "sequences must not stand for more than 16 entries together",
  ],
  [
    "list memberships",
    30,
    (count) => ({
      friends: edges(11, ["work", "home"]),
      lists: { ann: [{ GroupName: "club", To_Account: Array(count - 20).fill("ben") }] },
    }),
    "friends and lists must not stand for more than 30 list memberships together",
  ],
])("a world stands for at most so many %s: %i", (_limit, most, world, sentence) => {
  expect(oversizeOf(world(most), limits)).toBeUndefined();
  expect(oversizeOf(world(most + 1), limits)).toBe(sentence);
});
