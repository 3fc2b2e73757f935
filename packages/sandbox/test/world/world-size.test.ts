import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { oversizeOf } from "../../src/world/world-size.ts";

const byName = <Value>(count: number, value: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_empty, index) => [`u${index}`, value]));
const edges = (count: number, GroupName: string[] = []) => [
  { From_Account: "ann", To_Account: "f {n}", count, GroupName },
];

it.each<[limit: string, most: number, world: (count: number) => World, sentence: string]>([
  [
    "friends",
    200_000,
    (count) => ({ friends: edges(count) }),
    "friends must not stand for more than 200000 entries together",
  ],
  [
    "pending",
    200_000,
    (count) => ({ pending: edges(count) }),
    "pending must not stand for more than 200000 entries together",
  ],
  [
    "accounts",
    500_000,
    (count) => ({ accounts: byName(count, {}) }),
    "accounts must not stand for more than 500000 entries together",
  ],
  [
    "blocked UserIDs",
    200_000,
    (count) => ({ blocklists: { ann: Array(count - 1).fill("ben"), cleo: ["ben"] } }),
    "blocklists must not stand for more than 200000 entries together",
  ],
  [
    "lists",
    200_000,
    (count) => ({ lists: { ann: Array(count - 1).fill("work"), ben: ["work"] } }),
    "lists must not stand for more than 200000 entries together",
  ],
  [
    "sequences",
    200_000,
    (count) => ({ sequences: byName(count, 1) }),
    "sequences must not stand for more than 200000 entries together",
  ],
  [
    "list memberships",
    1_000_000,
    (count) => ({
      friends: edges(100_000, ["work", "home"]),
      lists: { ann: [{ GroupName: "club", To_Account: Array(count - 200_000).fill("ben") }] },
    }),
    "friends and lists must not stand for more than 1000000 list memberships together",
  ],
])("a world stands for at most so many %s: %i", (_limit, most, world, sentence) => {
  expect(oversizeOf(world(most))).toBeUndefined();
  expect(oversizeOf(world(most + 1))).toBe(sentence);
});
