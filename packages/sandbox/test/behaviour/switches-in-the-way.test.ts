import type { Switches } from "@chat-friends/contract/switches";
import { expect, it } from "vitest";
import { RefusedError, type World } from "../../src/index.ts";
import { sandboxWith } from "../support/sandbox-with.ts";

interface Row {
  /** The switches under which the world is possible, and those that forbid it. */
  before: Partial<Switches>;
  after: Partial<Switches>;
  world: World;
  says: string;
  /** The nearest world that both allow. */
  allowed: World;
}

const custom = [
  { Tag: "Tag_SNS_Custom_Known", Value: "a" },
  { Tag: "Tag_SNS_Custom_Other", Value: "b" },
];
const customFriendFields = ["Tag_SNS_Custom_Known"];
const friend = { From_Account: "ann", To_Account: "ben" };
const requests = (count: number) => ({ From_Account: "ann", To_Account: "asked {n}", count });
const received = (count: number) =>
  Array.from({ length: count }, (_empty, index) => ({ From_Account: `asks ${index}`, To_Account: "ben" }));

const rows: readonly Row[] = [
  {
    before: { undeclaredField: "stored" },
    after: {},
    world: { customFriendFields, friends: [{ ...friend, Remark: "Tag_SNS_Custom_Other", CustomItem: custom }] },
    says: "ann has an undeclared custom field of ben, which undeclaredField=refused forbids",
    allowed: {
      customFriendFields,
      friends: [{ ...friend, Remark: "Tag_SNS_Custom_Other", CustomItem: custom.slice(0, 1) }],
    },
  },
  {
    before: { addingOneself: "added" },
    after: {},
    world: { friends: [friend, { From_Account: "ann", To_Account: "ann" }] },
    says: "ann is a friend of itself, or has asked itself, which addingOneself=refused forbids",
    allowed: { friends: [friend, { From_Account: "ben", To_Account: "ann" }] },
  },
  {
    before: { addingOneself: "added" },
    after: {},
    world: { pending: [{ From_Account: "ben", To_Account: "ben" }] },
    says: "ben is a friend of itself, or has asked itself, which addingOneself=refused forbids",
    allowed: { pending: [friend, { From_Account: "ben", To_Account: "ann" }] },
  },
  {
    before: { onlyOwnHalf: "completed" },
    after: {},
    world: { friends: [friend], pending: [friend] },
    says: "ann has asked ben, who is a friend already, which onlyOwnHalf=refused forbids",
    allowed: { friends: [friend], pending: [{ From_Account: "ben", To_Account: "ann" }] },
  },
  {
    before: { pendingLimit: "receiver" },
    after: {},
    world: { pending: [requests(101)] },
    says: "ann has sent more than 100 requests, which pendingLimit=sender forbids",
    allowed: { pending: [requests(100)] },
  },
  {
    before: {},
    after: { pendingLimit: "receiver" },
    world: { pending: received(101) },
    says: "ben has received more than 100 requests, which pendingLimit=receiver forbids",
    allowed: { pending: received(100) },
  },
];

it.each(rows)("switches are refused, and stay, where $says", async ({ before, after, world, says }) => {
  const { control } = sandboxWith(world, { switches: before });

  await expect(control.putSwitches(after)).rejects.toThrow(
    new RefusedError("conflict", `the world is in the way of these switches: ${says}`),
  );

  expect(control.switches).toMatchObject(before);
});

it.each(rows)("switches are set where it is not so that $says", async ({ before, after, allowed }) => {
  const { control } = sandboxWith(allowed, { switches: before });

  await control.putSwitches(after);

  expect(control.switches).toMatchObject(after);
});
