import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, demoIdentity, RefusedError, type World } from "../../src/index.ts";
import { callOf } from "../support/arbitrary-call.ts";
import { smallCast, smallWorld } from "../support/arbitrary-world.ts";
import { codes, sequenceOf } from "../support/ask.ts";
import { clock, now, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";
import { queryFor } from "../support/sign-for.ts";

const two: World = { accounts: { ann: {}, ben: {} } };
const own = demoIdentity.sdkAppId;
const addBen = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
const readAnn = { From_Account: "ann", LastSequence: 0 };

const worlds = fc.tuple(smallWorld, smallWorld, smallWorld);
const someCalls = fc.array(fc.tuple(fc.nat(2), callOf(smallCast)), { minLength: 1, maxLength: 60, size: "max" });

it.each([
  { which: "always the same", runs: { seed: 1, numRuns: 3 } },
  { which: "fresh", runs: { numRuns: 3 } },
])("calls to several apps are answered as each app alone would answer its own ($which)", async ({ runs }) => {
  const isApart = fc.asyncProperty(worlds, someCalls, async ([first, ...others], calls) => {
    const shared = sandboxWith(first);
    const controls = [shared.control];
    for (const world of others) controls.push(await shared.tenants.add({ world }));
    const apps = [first, ...others].map((world, index) => {
      const control = controls[index] ?? shared.control;
      // Every store answers as memory does, which is the fastest.
      return { control, query: queryFor(control), alone: createSandbox({ clock, world }) };
    });

    for (const [index, { operation, body }] of calls) {
      const app = apps[index];
      if (!app) continue;
      const answer = await send(shared, operation, body, app.query);
      expect(answer, JSON.stringify({ operation, body })).toEqual(await send(app.alone, operation, body));
    }

    for (const { control, alone } of apps) {
      expect(await control.exportWorld()).toEqual(await alone.control.exportWorld());
    }
  });

  await fc.assert(isApart, runs);
});

it("an app is added with the next free SDKAppID, and the admins and key of the sandbox's own", async () => {
  const sandbox = sandboxWith({});

  const added = [
    await sandbox.tenants.add({ sdkAppId: own + 2 }),
    await sandbox.tenants.add(),
    await sandbox.tenants.add(),
  ];

  expect(added.map(({ sdkAppId }) => sdkAppId)).toEqual([own + 2, own + 1, own + 3]);
  expect(added.map(({ admins }) => admins)).toEqual(Array(3).fill(["administrator"]));
  expect(sandbox.tenants.list().map(({ sdkAppId }) => sdkAppId)).toEqual([own, own + 2, own + 1, own + 3]);
  expect(sandbox.tenants.get(own + 1)).toBe(added[1]);
  expect(sandbox.tenants.get(own)).toBe(sandbox.control);
  expect(sandbox.tenants.get(own + 4)).toBeUndefined();
});

it("the greatest SDKAppID is the last that is free", async () => {
  const sandbox = sandboxWith({}, { identity: { ...demoIdentity, sdkAppId: 4_294_967_294 } });

  expect((await sandbox.tenants.add()).sdkAppId).toBe(4_294_967_295);
  await expect(sandbox.tenants.add()).rejects.toMatchObject({
    name: "RefusedError",
    reason: "conflict",
    message: "there is no free SDKAppID above the sandbox's own; give an sdkAppId",
  });
});

it("an app without a world begins with that of the source pages' samples", async () => {
  const sandbox = sandboxWith({});
  const query = queryFor(await sandbox.tenants.add());

  expect(await send(sandbox, "group_get", { From_Account: "id", LastSequence: 0 }, query)).toMatchObject({
    CurrentSequence: 2,
  });
});

it("an app has its own admins, key and switches if they are given", async () => {
  const sandbox = sandboxWith({}, { switches: { firstSequence: "1" } });
  const open = { accounts: "open" } as const;
  const added = await sandbox.tenants.add({ admins: ["root"], secretKey: "own key", world: {}, switches: open });
  const reply = { ErrorCode: 0, CurrentSequence: 1 };

  expect(await send(sandbox, "group_get", readAnn, queryFor(added, "own key"))).toMatchObject(reply);
  expect(await send(sandbox, "group_get", readAnn, queryFor(added))).toMatchObject({ ErrorCode: 70009 });
  expect(
    await send(sandbox, "group_get", readAnn, queryFor({ ...added, admins: ["administrator"] }, "own key")),
  ).toMatchObject({ ErrorCode: 60010 });
  expect(await send(sandbox, "group_get", readAnn)).toMatchObject({ ErrorCode: 30003 });
});

it("clock, faults and journal of an app are its own", async () => {
  const sandbox = sandboxWith(two);
  const added = await sandbox.tenants.add({ world: two });
  added.clock.advance(5000);
  added.faults.add({ code: 30006 });

  await send(sandbox, "group_get", readAnn);

  expect(sandbox.control.clock.now()).toBe(now * 1000);
  expect(sandbox.control.faults.list()).toEqual([]);
  expect(sandbox.control.journal.list()).toMatchObject([{ ErrorCode: 0 }]);
  expect(added.journal.list()).toEqual([]);
  expect(await send(sandbox, "group_get", readAnn, queryFor(added))).toMatchObject({ ErrorCode: 30006 });
});

it("a second app of an SDKAppID is refused", async () => {
  const { tenants } = sandboxWith({});
  await tenants.add({ sdkAppId: 7, world: {} });

  for (const sdkAppId of [7, own]) {
    const refusal = new RefusedError("conflict", `the sandbox has a tenant of SDKAppID ${sdkAppId} already`);
    await expect(tenants.add({ sdkAppId })).rejects.toThrow(refusal);
  }
  expect(tenants.list()).toHaveLength(2);
});

it.each([
  [{ sdkAppId: 0 }, "sdkAppId must be >= 1"],
  [{ sdkAppId: 4294967296 }, "sdkAppId must be <= 4294967295"],
  [{ admins: [] }, "admins must not have fewer than 1 items"],
  [{ admins: [""] }, "admins[0] must not have fewer than 1 characters"],
  [{ secretKey: "" }, "secretKey must not have fewer than 1 characters"],
  [{ secretKey: " key" }, "secretKey must match pattern"],
  [{ world: { friend: [] } }, "friend is not in the spec"],
  [{ switches: { accounts: "some" } }, "the switch accounts can't be some; it must be imported or open"],
  [{ switches: { account: "open" } }, "account is not a switch"],
  [{ name: "seven" }, "name is not in the spec"],
])("an app is refused by the name of what is wrong: %j", async (tenant, sentence) => {
  const { tenants } = sandboxWith({});

  await expect(tenants.add(tenant as never)).rejects.toThrow(sentence);
  expect(tenants.list()).toHaveLength(1);
});

it("an app that is removed is unknown, and leaves nothing to the next one of its SDKAppID", async () => {
  const sandbox = sandboxWith(two);
  const added = await sandbox.tenants.add({ world: two });
  const query = queryFor(added);
  const body = new TextEncoder().encode(JSON.stringify(addBen));
  const call = sandbox.exchange({
    method: "POST",
    path: "/v4/sns/friend_add",
    query: new URLSearchParams(query),
    body,
  });

  await sandbox.tenants.remove(added.sdkAppId);

  expect(JSON.parse((await call).body)).toMatchObject({ ErrorCode: 0 });
  expect(await send(sandbox, "group_get", readAnn, query)).toMatchObject({ ErrorCode: 60006 });
  expect(sandbox.tenants.get(added.sdkAppId)).toBeUndefined();
  expect(await (await sandbox.tenants.add({ world: {} })).exportWorld()).toEqual({
    defaultAllowType: "AllowType_Type_AllowAny",
  });
  expect(await codes(sandbox, "friend_add", addBen)).toEqual([0]);
  expect(await sequenceOf(sandbox, "ann")).toBe(0);
});

it("an app that isn't there, and the sandbox's own, can't be removed", async () => {
  const { tenants } = sandboxWith({});

  await expect(tenants.remove(7)).rejects.toThrow(
    new RefusedError("missing", "the sandbox has no tenant of SDKAppID 7"),
  );
  await expect(tenants.remove(own)).rejects.toThrow(
    new RefusedError("conflict", `SDKAppID ${own} is the sandbox's own, which stays`),
  );
});
