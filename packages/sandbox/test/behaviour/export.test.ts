import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Sandbox, type World } from "../../src/index.ts";
import { steps } from "../model/arbitrary-steps.ts";
import { crowdedWorld, people } from "../model/crowded-world.ts";
import { callOf } from "../support/arbitrary-call.ts";
import { smallCast, smallWorld } from "../support/arbitrary-world.ts";
import { now, sandboxWith, storeUnderTest } from "../support/sandbox-with.ts";
import { exchangeTogether, send } from "../support/send.ts";
import { fullWorld } from "../world/full-world.ts";

const TagList = ["Group", "Remark", "AddSource", "AddWording", "AddTime"].map((name) => `Tag_SNS_IM_${name}`);
const tags = [...TagList, "Tag_SNS_Custom_Test", "Tag_Profile_IM_Nick", "Tag_Profile_Custom_Test"];

/** What calls can see of these accounts. */
async function readAll(sandbox: Sandbox, names: readonly string[]): Promise<unknown[]> {
  return exchangeTogether(
    sandbox,
    names.flatMap((From_Account) => [
      { operation: "group_get", body: { From_Account, LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" } },
      { operation: "friend_get_list", body: { From_Account, To_Account: names, TagList: tags } },
    ]),
  );
}

/** The same world, by way of JSON, in memory and on the store under test. */
async function copiesOf(world: World): Promise<Sandbox[]> {
  const copies = [memoryStore(), storeUnderTest()].map((store) =>
    createSandbox({ store, clock: { now: () => (now + 1000) * 1000 } }),
  );
  for (const { control } of copies) await control.importWorld(JSON.parse(JSON.stringify(world)));
  return copies;
}

const someCalls = fc.array(callOf(smallCast), { minLength: 1, maxLength: 40, size: "max" });

it.each([
  { which: "always the same", runs: { seed: 1, numRuns: 3 } },
  { which: "fresh", runs: { numRuns: 3 } },
])("an exported and imported world gives the same answers ($which small ones)", async ({ runs }) => {
  const names = [...new Set(smallCast.friends)];
  const isKept = fc.asyncProperty(smallWorld, someCalls, async (begin, calls) => {
    const sandbox = sandboxWith(begin);
    for (const { operation, body } of calls) await send(sandbox, operation, body);
    const world = await sandbox.control.exportWorld();

    for (const copy of await copiesOf(world)) {
      expect(await readAll(copy, names)).toEqual(await readAll(sandbox, names));
      expect(JSON.stringify(await copy.control.exportWorld())).toBe(JSON.stringify(world));
      await copy.close();
    }
  });

  await fc.assert(isKept, runs);
});

it.each(fc.sample(steps, { seed: 1, numRuns: 2 }).map((taken, index) => ({ taken, index })))(
  "an exported and imported world gives the same answers (crowded, $index)",
  async ({ taken }) => {
    const sandbox = sandboxWith(crowdedWorld);
    for (const calls of taken) await exchangeTogether(sandbox, calls);

    const world = await sandbox.control.exportWorld();

    for (const copy of await copiesOf(world)) {
      expect(await readAll(copy, people)).toEqual(await readAll(sandbox, people));
      expect(await copy.control.exportWorld()).toEqual(world);
      await copy.close();
    }
  },
);

it("an export says what it was made from, with every account and every time", async () => {
  const { control } = sandboxWith(fullWorld);
  const everyone = ["ann", "asked 1", "asked 2", "ben", "foe", "friend 1", "friend 2"];
  const { count: _count, ...single } = fullWorld.friends[0] ?? {};

  const world = await control.exportWorld();

  expect(Object.keys(world.accounts ?? {})).toEqual(everyone);
  expect(world).toMatchObject({ ...fullWorld, lists: {}, friends: expect.any(Array), pending: expect.any(Array) });
  expect(world.lists).toEqual({
    ann: [
      "work",
      { GroupName: "home", To_Account: ["friend 2", "friend 1"] },
      { GroupName: "more", To_Account: ["friend 1", "friend 2"] },
    ],
  });
  expect(world.friends).toEqual(["friend 1", "friend 2"].map((To_Account) => ({ ...single, To_Account })));
  expect(world.pending).toMatchObject([{ To_Account: "asked 1", AddTime: 1420000003 }, { To_Account: "asked 2" }]);
});

it("an empty world is exported without a member that says nothing", async () => {
  const { control } = sandboxWith({});

  expect(await control.exportWorld()).toEqual({ defaultAllowType: "AllowType_Type_AllowAny" });
});

it("times that a world leaves out are those of loading", async () => {
  const { control } = sandboxWith({
    friends: [{ From_Account: "ann", To_Account: "ben" }],
    pending: [{ From_Account: "ann", To_Account: "cleo" }],
  });

  expect(await control.exportWorld()).toMatchObject({ friends: [{ AddTime: now }], pending: [{ AddTime: now }] });
});

it.each([
  [
    "undeclaredField",
    "stored",
    "friend_import",
    { To_Account: "ben", CustomItem: [{ Tag: "Tag_SNS_Custom_Other", Value: 1 }] },
  ],
  ["addingOneself", "added", "friend_import", { To_Account: "ann" }],
  ["onlyOwnHalf", "completed", "friend_add", { To_Account: "asks" }],
] as const)("what the switch %s lets calls write can be imported under it", async (name, value, operation, item) => {
  const world: World = {
    accounts: { ben: {}, asks: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } },
    friends: [{ From_Account: "ann", To_Account: "asks" }],
  };
  const { control, ...sandbox } = sandboxWith(world, { switches: { [name]: value } });
  const AddFriendItem = [{ AddSource: "AddSource_Type_Web", ...item }];
  await send({ control, ...sandbox }, operation, { From_Account: "ann", AddFriendItem });

  const exported = await control.exportWorld();
  await control.importWorld(exported);

  expect(exported).not.toEqual(await sandboxWith(world).control.exportWorld());
  expect(await control.exportWorld()).toEqual(exported);
  await expect(sandboxWith({}).control.importWorld(exported)).rejects.toThrow("not a world: ");
});

it("more than 100 requests of one sender can be imported where those of the receiver count", async () => {
  const pending = [{ From_Account: "ann", To_Account: "asked {n}", count: 101 }];
  const { control } = sandboxWith({}, { switches: { pendingLimit: "receiver" } });

  await control.importWorld({ pending });

  expect((await control.exportWorld()).pending).toHaveLength(101);
  await expect(sandboxWith({}).control.importWorld({ pending })).rejects.toThrow("more than 100 of one From_Account");
});
