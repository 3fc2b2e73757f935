import { expect, it } from "vitest";
import { createSandbox, type World } from "../../src/index.ts";
import { oversizeOf, worldLimits } from "../../src/world/world-size.ts";

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

it("a membership that a friend and its list name counts once, as an export has it", () => {
  const exported = (count: number): World => ({
    friends: [{ From_Account: "ann", To_Account: "f {n}", count: 10, GroupName: ["a", "b", "c"] }],
    lists: {
      ann: ["a", "b", "c", "d"].map((GroupName) => ({
        GroupName,
        To_Account: Array.from({ length: GroupName === "d" ? count : 10 }, (_empty, index) => `f ${index + 1}`),
      })),
    },
  });

  expect(oversizeOf(exported(0), limits)).toBeUndefined();
  expect(oversizeOf(exported(1), limits)).toMatch(/more than 30 list memberships/);
});

it("what has outgrown a world is not exported, because nobody could import it again", async () => {
  const controlToken = "token-of-the-large";
  const blocked = Array.from({ length: 1000 }, (_empty, index) => `${index}`);
  const blocklists = byName(worldLimits.blocklists / blocked.length, blocked);
  const sandbox = createSandbox({ world: { blocklists }, controlToken });
  expect((await sandbox.control.exportWorld()).blocklists).toHaveProperty("u199");
  await sandbox.control.putBlocklists({ one: ["more"] });

  const reply = await sandbox.fetch(
    new Request("http://sandbox/_sandbox/world", { headers: { authorization: `Bearer ${controlToken}` } }),
  );

  expect(reply.status).toBe(413);
  expect((await reply.json()).detail).toBe(
    "the app has outgrown what a world can be: blocklists must not stand for more than 200000 entries together",
  );
});
