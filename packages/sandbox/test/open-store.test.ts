import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, RefusedError, type Store } from "../src/index.ts";
import { codesOf, sequenceOf } from "./support/ask.ts";
import { clock } from "./support/sandbox-with.ts";
import { send, sendTogether } from "./support/send.ts";

const world = { accounts: { ann: {}, ben: {}, cleo: {} } };
const adding = (To_Account: string) => ({ From_Account: "ann", AddFriendItem: [{ To_Account, GroupName: "work" }] });

/** A store that opens, or fails to open, when the test says so. */
function slowStore() {
  const events = new EventEmitter();
  const opened: Promise<Store> = once(events, "open").then(([store]) => store);
  return {
    store: opened,
    open: (store: Store = memoryStore()) => events.emit("open", store),
    fail: (fault: Error) => events.emit("error", fault),
  };
}

it("calls that come before the store is open wait for it, in their order", async () => {
  const { store, open } = slowStore();
  const sandbox = createSandbox({ store, world, clock });
  const replies = sendTogether(sandbox, "friend_add", [adding("ben"), adding("ben"), adding("cleo")]);
  const exported = sandbox.control.exportWorld();
  open();

  expect((await replies).map(codesOf)).toEqual([[0], [30001], [0]]);
  expect((await exported).lists).toEqual({ ann: [{ GroupName: "work", To_Account: ["ben", "cleo"] }] });
});

it("is ready when the store is open and the app has its world", async () => {
  const { store, open } = slowStore();
  const sandbox = createSandbox({ store, world, clock });
  const events: string[] = [];
  const opened = memoryStore();
  const ready = sandbox.ready.then(() => events.push("ready"));
  open({
    ...opened,
    async loadIfEmpty(...given) {
      const isNew = await opened.loadIfEmpty(...given);
      events.push("loaded");
      return isNew;
    },
  });

  await ready;

  expect(events).toEqual(["loaded", "ready"]);
});

it("calls are answered with 30006, and onError gets the reason, if the store can't be opened", async () => {
  const { store, fail } = slowStore();
  const errors: unknown[] = [];
  const sandbox = createSandbox({ store, clock, onError: (error) => errors.push(error) });
  const early = send(sandbox, "group_get", { From_Account: "id", LastSequence: 0 });
  const fault = new Error("no such disk");
  fail(fault);

  expect(await early).toMatchObject({ ErrorCode: 30006 });
  expect(await send(sandbox, "group_get", { From_Account: "id", LastSequence: 0 })).toMatchObject({ ErrorCode: 30006 });
  await expect(sandbox.ready).rejects.toBe(fault);
  expect(errors).toEqual([fault, fault]);
  await sandbox.close();
});

it("a sandbox that is closed before its store is open carries out the calls before, then closes it", async () => {
  const { store, open } = slowStore();
  const inner = memoryStore();
  const events: string[] = [];
  const sandbox = createSandbox({ store, world, clock });
  const reply = send(sandbox, "friend_add", adding("ben"));
  const closing = sandbox.close();
  open({
    ...inner,
    transact(...given) {
      events.push("call");
      return inner.transact(...given);
    },
    async close() {
      events.push("close");
    },
  });
  await closing;

  expect(codesOf(await reply)).toEqual([0]);
  expect(events).toEqual(["call", "close"]);
});

it("apps that are added at the same time get an SDKAppID each", async () => {
  const sandbox = createSandbox({ world, clock });
  const own = sandbox.control.sdkAppId;

  const added = await Promise.all([
    sandbox.tenants.add({ world }),
    sandbox.tenants.add({ sdkAppId: own + 2, world }),
    sandbox.tenants.add({ world }),
  ]);

  expect(added.map(({ sdkAppId }) => sdkAppId).toSorted()).toEqual([own + 1, own + 2, own + 3]);
});

it("of two apps that are added with one SDKAppID at the same time, one is refused", async () => {
  const { tenants } = createSandbox({ world, clock });

  const added = await Promise.allSettled([tenants.add({ sdkAppId: 7 }), tenants.add({ sdkAppId: 7 })]);

  expect(added).toMatchObject([
    { status: "fulfilled" },
    { status: "rejected", reason: new RefusedError("conflict", "the sandbox has a tenant of SDKAppID 7 already") },
  ]);
});

it("of two sandboxes that open one store at the same time, one brings its world and the other is refused", async () => {
  const store = memoryStore();
  const first = createSandbox({ store, world, clock });
  const second = createSandbox({ store, world: { accounts: { dora: {} } }, clock });

  await first.ready;
  await expect(second.ready).rejects.toThrow("the store already holds data of SDKAppID 1400000000");
  expect(await sequenceOf(first, "ann")).toBe(0);
});
