import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";

/** "ann" has this many requests waiting; "ben", "cleo" and "dora" confirm theirs. */
function worldWith(count: number): World {
  const asks = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } as const;
  return {
    accounts: { ann: {}, ben: asks, cleo: asks, dora: asks, open: {} },
    pending: [{ From_Account: "ann", To_Account: "asked {n}", count }],
  };
}

function adding(...friends: string[]) {
  return { From_Account: "ann", AddFriendItem: friends.map((To_Account) => ({ To_Account })) };
}

it("the 100th request waits, the 101st is 30012", async () => {
  const sandbox = sandboxWith(worldWith(99));

  expect(await codes(sandbox, "friend_add", adding("ben", "cleo"))).toEqual([30539, 30012]);
  expect(await codes(sandbox, "friend_add", adding("cleo"))).toEqual([30012]);
});

it("a full set of requests does not keep an open account from being added", async () => {
  const sandbox = sandboxWith(worldWith(100));

  expect(await codes(sandbox, "friend_add", adding("ben", "open"))).toEqual([30012, 0]);
});

it("a request that is repeated, in one call or in two, waits in one place", async () => {
  const sandbox = sandboxWith(worldWith(98));

  expect(await codes(sandbox, "friend_add", adding("ben"))).toEqual([30539]);
  expect(await codes(sandbox, "friend_add", adding("ben", "ben", "cleo", "dora"))).toEqual([
    30539, 30539, 30539, 30012,
  ]);
});

it("a request that waits already may be repeated when the set is full", async () => {
  const sandbox = sandboxWith(worldWith(99));
  await codes(sandbox, "friend_add", adding("ben"));

  expect(await codes(sandbox, "friend_add", adding("ben", "cleo"))).toEqual([30539, 30012]);
});

it("a request of 30539 writes no friend on either side", async () => {
  const sandbox = sandboxWith(worldWith(1));

  await codes(sandbox, "friend_add", adding("ben"));

  expect(await entryOf(sandbox, "ann", "ben")).toBeUndefined();
  expect(await entryOf(sandbox, "ben", "ann")).toBeUndefined();
});

it.each([
  { way: "a forced add", operation: "friend_add", request: { ...adding("asked 1"), ForceAddFlags: 1 } },
  { way: "a one-sided add", operation: "friend_add", request: { ...adding("asked 1"), AddType: "Add_Type_Single" } },
  {
    way: "an import",
    operation: "friend_import",
    request: { From_Account: "ann", AddFriendItem: [{ To_Account: "asked 1", AddSource: "AddSource_Type_Web" }] },
  },
] as const)("$way of an account that was asked settles the request", async ({ operation, request }) => {
  const sandbox = sandboxWith(worldWith(100));

  expect(await codes(sandbox, operation, request)).toEqual([0]);

  expect(await codes(sandbox, "friend_add", adding("ben", "cleo"))).toEqual([30539, 30012]);
});

it("a place that an item frees is there for the items after it", async () => {
  const sandbox = sandboxWith(worldWith(100));

  expect(await codes(sandbox, "friend_add", adding("ben", "asked 1", "ben", "cleo"))).toEqual([30012, 0, 30539, 30012]);
});

it("a mutual add settles the other side's request too", async () => {
  const sandbox = sandboxWith(worldWith(100));

  const request = { From_Account: "asked 1", AddFriendItem: [{ To_Account: "ann" }] };
  expect(await codes(sandbox, "friend_add", request)).toEqual([0]);

  expect(await codes(sandbox, "friend_add", adding("ben", "cleo"))).toEqual([30539, 30012]);
});

it("a one-sided add by the other side settles nothing", async () => {
  const sandbox = sandboxWith(worldWith(100));

  const request = { From_Account: "asked 1", AddFriendItem: [{ To_Account: "ann" }], AddType: "Add_Type_Single" };
  expect(await codes(sandbox, "friend_add", request)).toEqual([0]);

  expect(await codes(sandbox, "friend_add", adding("ben"))).toEqual([30012]);
});
