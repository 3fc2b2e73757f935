import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: {}, fresh: {} },
  lists: { ann: ["work", "empty"] },
  friends: [
    { From_Account: "ann", To_Account: "cleo", GroupName: ["home", "work"] },
    { From_Account: "ann", To_Account: "ben", GroupName: ["work"] },
    { From_Account: "ben", To_Account: "ann", GroupName: ["work", "his own"] },
  ],
  sequences: { ann: 7 },
};

const work = { GroupName: "work", FriendNumber: 2 };
const empty = { GroupName: "empty", FriendNumber: 0 };
const home = { GroupName: "home", FriendNumber: 1 };
const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
const withMembers = [
  { ...work, To_Account: ["cleo", "ben"] },
  { ...empty, To_Account: [] },
  { ...home, To_Account: ["cleo"] },
];

it.each([
  { title: "nothing more", members: {}, ResultItem: [work, empty, home] },
  { title: "Need_Friend_Type_No", members: { NeedFriend: "Need_Friend_Type_No" }, ResultItem: [work, empty, home] },
  { title: "an empty NeedFriend", members: { NeedFriend: "" }, ResultItem: [work, empty, home] },
  { title: "Need_Friend_Type_Yes", members: { NeedFriend: "Need_Friend_Type_Yes" }, ResultItem: withMembers },
  { title: "all names", members: { GroupName: ["home", "empty", "work"] }, ResultItem: [work, empty, home] },
  { title: "some names", members: { GroupName: ["home", "work"] }, ResultItem: [work, home] },
  { title: "a name twice", members: { GroupName: ["home", "home"] }, ResultItem: [home] },
  { title: "an unknown name", members: { GroupName: ["unknown", "home"] }, ResultItem: [home] },
  { title: "unknown names alone", members: { GroupName: ["unknown", "his own"] }, ResultItem: [] },
  { title: "a name in another case", members: { GroupName: ["Home"] }, ResultItem: [] },
  { title: "no names in GroupName", members: { GroupName: [] }, ResultItem: [work, empty, home] },
  {
    title: "a name and Need_Friend_Type_Yes",
    members: { GroupName: ["home"], NeedFriend: "Need_Friend_Type_Yes" },
    ResultItem: [{ ...home, To_Account: ["cleo"] }],
  },
])("gives the lists in the order of creation, with $title", async ({ members, ResultItem }) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0, ...members });

  expect(reply).toEqual({ ResultItem, CurrentSequence: 7, ...ok });
});

it.each([
  { title: "the current one", members: { LastSequence: 7 } },
  { title: "the current one, and no names in GroupName", members: { LastSequence: 7, GroupName: [] } },
  { title: "the current one, and NeedFriend", members: { LastSequence: 7, NeedFriend: "Need_Friend_Type_Yes" } },
])("gives no lists where LastSequence is $title", async ({ members }) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "group_get", { From_Account: "ann", ...members });

  expect(reply).toEqual({ CurrentSequence: 7, ...ok });
});

it.each([
  { title: "0", members: { LastSequence: 0 }, ResultItem: [work, empty, home] },
  { title: "an earlier one", members: { LastSequence: 6 }, ResultItem: [work, empty, home] },
  { title: "greater than the current one", members: { LastSequence: 8 }, ResultItem: [work, empty, home] },
  { title: "left out", members: {}, ResultItem: [work, empty, home] },
  {
    title: "the current one, but lists are named",
    members: { LastSequence: 7, GroupName: ["home"] },
    ResultItem: [home],
  },
])("gives the lists where LastSequence is $title", async ({ members, ResultItem }) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "group_get", { From_Account: "ann", ...members });

  expect(reply).toEqual({ ResultItem, CurrentSequence: 7, ...ok });
});

it("a fresh user has no lists, and the sequence 0", async () => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "group_get", { From_Account: "fresh", LastSequence: 0 });

  expect(reply).toEqual({ ResultItem: [], CurrentSequence: 0, ...ok });
});

it("with strict on, LastSequence must be there", async () => {
  const sandbox = sandboxWith(world, { switches: { strict: "on" } });

  expect(await send(sandbox, "group_get", { From_Account: "ann" })).toMatchObject({
    ErrorCode: 30001,
    ErrorInfo: "LastSequence is missing",
  });
  expect(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 })).toMatchObject({ ErrorCode: 0 });
});

it.each([
  { NeedFriend: "Need_Friend_Type_Maybe" },
  { GroupName: "work" },
  { GroupName: [""] },
  { GroupName: Array.from({ length: 33 }, (_empty, index) => `list ${index}`) },
  { LastSequence: -1 },
  { LastSequence: "7" },
])("refuses a request with %j", async (members) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0, ...members });

  const [name] = Object.keys(members);
  expect(reply).toMatchObject({ ErrorCode: 30001, ErrorInfo: expect.stringContaining(String(name)) });
});

it("takes 32 names", async () => {
  const sandbox = sandboxWith(world);
  const GroupName = Array.from({ length: 32 }, (_empty, index) => `list ${index}`);

  expect(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0, GroupName })).toMatchObject({
    ErrorCode: 0,
  });
});
