import { expect, it } from "vitest";
import { codes, codesOf, entryOf, listsOf, sequenceOf } from "../support/ask.ts";
import { send, sendTogether } from "../support/send.ts";
import { several } from "./several.ts";

const people = Array.from({ length: 12 }, (_empty, index) => `person ${index}`);
const accounts = Object.fromEntries(people.map((userID) => [userID, {}]));

function adding(From_Account: string, ...friends: string[]) {
  return { From_Account, AddFriendItem: friends.map((To_Account) => ({ To_Account })) };
}

it("mutual adds in both directions from three processes at once are all carried out, each once", async () => {
  const { sandboxes, contradictions } = await several(3, { accounts });
  const pairs = people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other] as const));

  const replies = await Promise.all(
    pairs.map(async ([one, other], index) => {
      const sandbox = sandboxes[index % sandboxes.length];
      return { one, other, code: sandbox && (await codes(sandbox, "friend_add", adding(one, other)))[0] };
    }),
  );

  const done = replies.filter(({ code }) => code === 0);
  expect(new Set(replies.map(({ code }) => code))).toEqual(new Set([0, 30001]));
  expect(done).toHaveLength(pairs.length / 2);
  expect(new Set(done.map(({ one, other }) => [one, other].sort().join())).size).toBe(done.length);
  expect(await contradictions()).toEqual([]);
});

it("calls to one user's lists from three processes at once raise the sequence once each", async () => {
  const friends = people.slice(1);
  const world = { friends: friends.map((To_Account) => ({ From_Account: "person 0", To_Account })) };
  const { sandboxes, contradictions } = await several(3, world);
  const calls = friends.flatMap((To_Account) =>
    ["a", "b", "c"].map((Value) => ({
      To_Account,
      SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value: [Value, To_Account.slice(-2)] }],
    })),
  );

  const replies = await Promise.all(
    calls.map((item, index) => {
      const [sandbox = fail()] = sandboxes.slice(index % 3);
      return codes(sandbox, "friend_update", { From_Account: "person 0", UpdateItem: [item] });
    }),
  );

  const [, , last = fail()] = sandboxes;
  expect(replies.flat().every((code) => code === 0)).toBe(true);
  expect(await sequenceOf(last, "person 0")).toBe(calls.length);
  expect(await contradictions()).toEqual([]);
});

it("a receiver's limit holds against senders of three processes", async () => {
  const asks = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } as const;
  const senders = Array.from({ length: 12 }, (_empty, index) => `sender ${index}`);
  const waiting = Array.from({ length: 96 }, (_empty, index) => ({
    From_Account: `early ${index}`,
    To_Account: "asks",
  }));
  const world = { accounts: { asks, ...Object.fromEntries(senders.map((userID) => [userID, {}])) }, pending: waiting };
  const { sandboxes, address } = await several(3, world);
  for (const { control } of sandboxes) await control.putSwitches({ pendingLimit: "receiver" });

  // Each has a connection by now, and knows the switches.
  for (const sandbox of sandboxes) await sequenceOf(sandbox, "asks");

  const replies = await Promise.all(
    senders.map((sender, index) => {
      const [sandbox = fail()] = sandboxes.slice(index % 3);
      return codes(sandbox, "friend_add", adding(sender, "asks"));
    }),
  );

  expect(replies.flat().filter((code) => code === 30539)).toHaveLength(4);
  expect(replies.flat().filter((code) => code === 30012)).toHaveLength(8);
  expect(address).toBeTruthy();
});

it("a write of one process shows in the next call of another that has read the rows before", async () => {
  const { sandboxes } = await several(2, { accounts, lists: { "person 0": ["work"] } });
  const [one = fail(), other = fail()] = sandboxes;
  expect(await entryOf(other, "person 0", "person 1")).toBeUndefined();
  expect(await listsOf(other, "person 0")).toEqual({ work: [] });

  await send(one, "friend_add", {
    From_Account: "person 0",
    AddFriendItem: [{ To_Account: "person 1", GroupName: "work" }],
  });
  await one.control.putAccounts({ late: { Tag_Profile_IM_Nick: "Late" } });

  expect(await entryOf(other, "person 0", "person 1")).toMatchObject({ Tag_SNS_IM_Group: ["work"] });
  expect(await listsOf(other, "person 0")).toEqual({ work: ["person 1"] });
  expect(await codes(other, "friend_add", adding("person 0", "late"))).toEqual([0]);
});

it("another world that one process loads is the world of the others' next calls", async () => {
  const { sandboxes } = await several(2, { accounts });
  const [one = fail(), other = fail()] = sandboxes;
  await sendTogether(other, "friend_add", [adding("person 0", "person 1"), adding("person 0", "person 2")]);

  await one.control.importWorld({ friends: [{ From_Account: "person 0", To_Account: "new" }] });

  const reply = await send(other, "friend_add", adding("person 0", "person 1", "new"));
  expect(codesOf(reply)).toEqual([30003, 30001]);
});

function fail(): never {
  throw new Error("there are fewer sandboxes than the test asks for");
}
