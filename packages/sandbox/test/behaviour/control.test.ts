import { expect, it } from "vitest";
import { RefusedError, type World } from "../../src/index.ts";
import { codes, entryOf, listsOf } from "../support/ask.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send, sendTogether, signedQuery } from "../support/send.ts";
import { fullWorld } from "../world/full-world.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, asks: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } },
  customProfileFields: ["Tag_Profile_Custom_Test"],
  blocklists: { cleo: ["dan"] },
};
const add = (To_Account: string) => ({ From_Account: "ann", AddFriendItem: [{ To_Account }] });

it("a reset goes back to the world it began with, its clock, no fault and an empty journal", async () => {
  const sandbox = sandboxWith(world);
  const { control } = sandbox;
  const before = await control.exportWorld();
  await send(sandbox, "friend_add", add("ben"));
  await control.putAccounts({ eve: {} });
  control.faults.add({ code: 30006 });
  control.clock.advance(5000);

  await control.reset();

  expect(await control.exportWorld()).toEqual(before);
  expect(control.faults.list()).toEqual([]);
  expect(control.journal.list()).toEqual([]);
  expect(control.clock.now()).toBe(now * 1000);
  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([0]);
});

it("a reset forgets failed signatures and counted calls", async () => {
  const sandbox = sandboxWith(world, { switches: { signatureLockout: "on", rateLimit: "on" } });
  const read = { From_Account: "ann", LastSequence: 0 };
  await sendTogether(sandbox, "group_get", Array(200).fill(read));
  for (let count = 0; count < 5; count += 1) await send(sandbox, "group_get", read, signedQuery({ usersig: "x" }));
  const refused = await send(sandbox, "group_get", read);

  await sandbox.control.reset();

  expect(refused.ErrorCode).toBe(70050);
  expect((await sendTogether(sandbox, "group_get", Array(200).fill(read))).at(-1)).toMatchObject({ ErrorCode: 0 });
});

it("a reset goes back to the given world, even if that object was changed later", async () => {
  const given: World = { accounts: { ann: {} } };
  const { control } = sandboxWith(given);
  given.accounts = { ben: {} };

  await control.reset();

  expect(await control.accounts()).toEqual({ ann: {} });
});

it("calls that came before are carried out before", async () => {
  const sandbox = sandboxWith(world);
  const calls = sendTogether(sandbox, "friend_add", [add("ben"), add("asks")]);

  const [exported] = await Promise.all([sandbox.control.exportWorld(), sandbox.control.reset(), calls]);

  expect(exported.friends).toHaveLength(2);
  expect(exported.pending).toHaveLength(1);
  expect(await sandbox.control.exportWorld()).not.toHaveProperty("friends");
});

it("a world that is imported takes the place of everything, settings among it", async () => {
  const sandbox = sandboxWith(world);
  await send(sandbox, "friend_add", add("ben"));
  sandbox.control.faults.add({ code: 30006, From_Account: "nobody" });

  await sandbox.control.importWorld({ accounts: { ann: {}, eve: {} }, defaultAllowType: "AllowType_Type_DenyAny" });

  expect(await codes(sandbox, "friend_add", add("eve"))).toEqual([30516]);
  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30003]);
  expect(sandbox.control.faults.list()).toHaveLength(1);
  expect(sandbox.control.journal.list()).toHaveLength(3);
});

it("nothing stays of a world that another one takes the place of", async () => {
  const { control } = sandboxWith(fullWorld);

  await control.importWorld({});

  expect(await control.exportWorld()).toEqual({ defaultAllowType: "AllowType_Type_AllowAny" });
});

it("a world that breaks a rule is refused, and changes nothing", async () => {
  const { control } = sandboxWith(world);
  const before = await control.exportWorld();
  const friend = { From_Account: "ann", To_Account: "ben" };

  await expect(control.importWorld({ accounts: {}, friends: [friend, friend] })).rejects.toThrow(RefusedError);

  expect(await control.exportWorld()).toEqual(before);
});

it("accounts are made, and given another profile", async () => {
  const sandbox = sandboxWith(world);

  await sandbox.control.putAccounts({ eve: { Tag_Profile_IM_Nick: "Eve" }, asks: { Tag_Profile_Custom_Test: 1 } });

  expect(await codes(sandbox, "friend_add", add("eve"))).toEqual([0]);
  expect(await codes(sandbox, "friend_add", add("asks"))).toEqual([0]);
  expect(await entryOf(sandbox, "ann", "eve", ["Tag_Profile_IM_Nick"])).toEqual({ Tag_Profile_IM_Nick: "Eve" });
  expect(await sandbox.control.accounts()).toEqual({
    ann: {},
    asks: { Tag_Profile_Custom_Test: 1 },
    ben: {},
    cleo: {},
    dan: {},
    eve: { Tag_Profile_IM_Nick: "Eve" },
  });
});

it.each([
  [{ eve: {}, ["e".repeat(33)]: {} }, `accounts.${"e".repeat(33)} must not have more than 32 characters`],
  [{ eve: {}, ann: { Nick: "Annie" } }, "accounts.ann.Nick is not in the spec"],
  [{ eve: {}, ann: { Tag_Profile_Custom_Other: 1 } }, "accounts.ann.Tag_Profile_Custom_Other is not declared"],
  [[], "accounts must be object"],
])("accounts that break a rule are refused, and none is made: %j", async (accounts, sentence) => {
  const { control } = sandboxWith(world);

  await expect(control.putAccounts(accounts as never)).rejects.toThrow(sentence);

  expect(Object.keys(await control.accounts())).not.toContain("eve");
});

it("a blocklist takes the place of its owner's, and who is named becomes an account", async () => {
  const sandbox = sandboxWith(world);

  await sandbox.control.putBlocklists({ ann: ["ben", "new"], cleo: [] });

  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30515]);
  expect(await codes(sandbox, "friend_add", add("new"))).toEqual([30515]);
  expect(await codes(sandbox, "friend_add", { From_Account: "dan", AddFriendItem: [{ To_Account: "cleo" }] })).toEqual([
    0,
  ]);
  expect(await codes(sandbox, "friend_add", { From_Account: "ben", AddFriendItem: [{ To_Account: "ann" }] })).toEqual([
    30525,
  ]);
  expect(await sandbox.control.exportWorld()).toMatchObject({
    blocklists: { ann: ["ben", "new"] },
    accounts: { asks: world.accounts?.["asks"] },
  });
});

it("a blocklist that breaks a rule is refused, and none is changed", async () => {
  const { control } = sandboxWith(world);

  await expect(control.putBlocklists({ cleo: [], ann: [""] })).rejects.toThrow(
    new RefusedError("invalid", "blocklists.ann[0] must not have fewer than 1 characters"),
  );

  expect(await control.blocklists()).toEqual({ cleo: ["dan"] });
});

it("a friend request that is accepted makes the two friends of each other", async () => {
  const sandbox = sandboxWith(world);
  const item = { To_Account: "asks", AddSource: "AddSource_Type_Web", AddWording: "please" };
  await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem: [item] });
  sandbox.control.clock.advance(10_000);

  await sandbox.control.answerPending({ From_Account: "ann", To_Account: "asks", answer: "accept" });

  const entry = {
    Tag_SNS_IM_AddSource: "AddSource_Type_Web",
    Tag_SNS_IM_AddWording: "please",
    Tag_SNS_IM_AddTime: now + 10,
  };
  expect(await entryOf(sandbox, "ann", "asks")).toEqual(entry);
  expect(await entryOf(sandbox, "asks", "ann")).toEqual(entry);
  expect(await sandbox.control.exportWorld()).not.toHaveProperty("pending");
  expect(await listsOf(sandbox, "ann")).toEqual({});
});

it("a friend request that is declined is gone", async () => {
  const sandbox = sandboxWith(world);
  await send(sandbox, "friend_add", add("asks"));
  const answer = { From_Account: "ann", To_Account: "asks", answer: "decline" } as const;

  await sandbox.control.answerPending(answer);

  expect(await entryOf(sandbox, "ann", "asks")).toBeUndefined();
  await expect(sandbox.control.answerPending(answer)).rejects.toThrow(
    new RefusedError("missing", "no friend request of ann waits for an answer of asks"),
  );
});

it("a friend request that is answered twice at once is answered once", async () => {
  const { control } = sandboxWith({ pending: [{ From_Account: "ann", To_Account: "asks" }] });
  const request = { From_Account: "ann", To_Account: "asks" };

  const [first, second] = await Promise.allSettled([
    control.answerPending({ ...request, answer: "decline" }),
    control.answerPending({ ...request, answer: "accept" }),
  ]);

  expect([first.status, second.status]).toEqual(["fulfilled", "rejected"]);
  expect(await control.exportWorld()).not.toHaveProperty("friends");
});

it("an existing half of a friendship stays unchanged when a request is accepted", async () => {
  const { control, ...sandbox } = sandboxWith({
    friends: [{ From_Account: "asks", To_Account: "ann", Remark: "mine", AddTime: 1 }],
    pending: [{ From_Account: "ann", To_Account: "asks" }],
  });

  await control.answerPending({ From_Account: "ann", To_Account: "asks", answer: "accept" });

  const entry = { Tag_SNS_IM_Remark: "mine", Tag_SNS_IM_AddTime: 1 };
  expect(await entryOf({ control, ...sandbox }, "asks", "ann")).toEqual(entry);
});

it.each([
  ["ann", "asks"],
  ["asks", "ann"],
])("a friend request can't be accepted where the table of %s is full", async (full) => {
  const friends = [{ From_Account: full, To_Account: "friend {n}", count: 3000 }];
  const { control } = sandboxWith({ friends, pending: [{ From_Account: "ann", To_Account: "asks" }] });

  const accepted = control.answerPending({ From_Account: "ann", To_Account: "asks", answer: "accept" });

  await expect(accepted).rejects.toThrow(new RefusedError("conflict", `${full} has 3000 friends already`));
  expect((await control.exportWorld()).pending).toHaveLength(1);
});

it("a friend request is accepted into the last free place of both tables", async () => {
  const friends = ["ann", "asks"].map((From_Account) => ({ From_Account, To_Account: "friend {n}", count: 2999 }));
  const { control } = sandboxWith({ friends, pending: [{ From_Account: "ann", To_Account: "asks" }] });

  await control.answerPending({ From_Account: "ann", To_Account: "asks", answer: "accept" });

  expect((await control.exportWorld()).friends).toHaveLength(6000);
});

it.each([
  [{}, "From_Account is missing"],
  [{ From_Account: "ann", To_Account: "asks", answer: "maybe" }, "answer must be one of accept, decline"],
])("an invalid answer is refused: %j", async (answer, sentence) => {
  const { control } = sandboxWith(world);

  await expect(control.answerPending(answer as never)).rejects.toThrow(sentence);
});
