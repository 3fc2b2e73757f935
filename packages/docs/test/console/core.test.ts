import { createSandbox, defaultWorld, readSwitches } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { type Core, openCore } from "../../src/console/core/core.ts";
import { corePath, mountIn } from "../../src/console/core/core-path.ts";
import { noShelf, type Shelf } from "../../src/console/core/shelf.ts";
import { addressOf } from "../../src/console/request/call.ts";
import { demoSignature } from "../../src/console/target/signature.ts";
import { askControl, controlOf } from "../../src/running/control.ts";

const mount = "https://docs.example/any/path/console/sandbox";

function shelfWith(state?: unknown): Shelf & { state: unknown; writes: number } {
  return {
    isLasting: true,
    state,
    writes: 0,
    async read() {
      return this.state;
    },
    async write(written) {
      this.state = structuredClone(written);
      this.writes += 1;
    },
  };
}

/** Sends a request as a page does. */
function through(core: Core) {
  const fetch = async (request: Request): Promise<Response> => {
    const path = corePath(request.url, mount) ?? "";
    return core.fetch({ method: request.method, path, body: await request.text() });
  };
  const address = { baseUrl: mount, fetch };
  const isKept = async () => (await askControl<{ isKept: boolean }>(address, "GET", "storage")).isKept;
  return { fetch, control: controlOf(address), isKept };
}

async function addFriend(core: Core, To_Account: string): Promise<number> {
  const body = JSON.stringify({ From_Account: "id", AddFriendItem: [{ To_Account, AddSource: "AddSource_Type_Web" }] });
  const address = addressOf({ baseUrl: mount, operation: "friend_add", random: 1, body, ...demoSignature(Date.now()) });
  const reply = await (await through(core).fetch(new Request(address, { method: "POST", body }))).json();
  return reply.ResultItem?.[0].ResultCode ?? reply.ErrorCode;
}

it("begins with the world of the sandbox", async () => {
  const { control } = through(await openCore(shelfWith()));
  const begun = await createSandbox().control.exportWorld();

  expect(await control.state()).toEqual({ world: begun, switches: readSwitches(), faults: [] });
});

it("continues with its world, switches and faults", async () => {
  const shelf = shelfWith();
  const first = await openCore(shelf);
  await addFriend(first, "id1");
  await through(first).control.putSwitches({ accounts: "open" });
  await through(first).control.addFault({ code: 30008, times: 2 });
  expect(await addFriend(first, "id2")).toBe(30008);

  const { control } = through(await openCore(shelf));

  const { world, switches, faults } = await control.state();
  expect(world.friends).toContainEqual(expect.objectContaining({ From_Account: "id1", To_Account: "id" }));
  expect(switches).toEqual({ ...readSwitches(), accounts: "open" });
  expect(faults).toEqual([{ id: 1, code: 30008, times: 1 }]);
});

it("writes a change before it answers, and writes nothing if there is no change", async () => {
  const shelf = shelfWith();
  const core = await openCore(shelf);

  await addFriend(core, "id1");
  const writes = shelf.writes;
  expect(JSON.stringify(shelf.state)).toContain('"From_Account":"id1"');
  await through(core).control.state();
  await addFriend(core, "id1");

  expect(shelf.writes).toBe(writes);
});

it("follows its switches", async () => {
  const core = await openCore(noShelf);
  const { control } = through(core);

  const before = await addFriend(core, "stranger");
  await control.putSwitches({ accounts: "open" });
  const after = await addFriend(core, "stranger");

  expect([before, after]).toEqual([30003, 0]);
});

it.each([
  { switches: { accounts: "shut" }, reason: /accounts/ },
  { switches: { nothing: "on" }, reason: /nothing/ },
])("refuses $switches with a reason, and does not change", async ({ switches, reason }) => {
  const core = await openCore(noShelf);
  const { control } = through(core);
  await addFriend(core, "id1");

  await expect(control.putSwitches(switches as object)).rejects.toThrow(reason);

  const overview = await control.state();
  expect(overview.switches).toEqual(readSwitches());
  expect(JSON.stringify(overview.world)).toContain('"From_Account":"id1"');
});

it("starts over with the default world and switches and no fault, from any stored state", async () => {
  const shelf = shelfWith();
  const first = await openCore(shelf);
  await through(first).control.putSwitches({ addingOneself: "added" });
  expect(await addFriend(first, "id")).toBe(0);
  await through(first).control.addFault({ code: 30008 });

  const { control } = through(await openCore(shelf));
  await control.startOver();

  const begun = await createSandbox({ world: defaultWorld }).control.exportWorld();
  expect(await control.state()).toEqual({ world: begun, switches: readSwitches(), faults: [] });
});

it.each([
  { what: "nothing", state: undefined },
  { what: "a text", state: "x" },
  { what: "a world of another version", state: { world: { people: [] }, switches: {}, faults: [] } },
  { what: "a switch of another version", state: { world: {}, switches: { gone: "on" }, faults: [] } },
  { what: "a fault of another version", state: { world: {}, switches: {}, faults: [{ kind: "x" }] } },
])("begins with a new world if the shelf has $what", async ({ state }) => {
  const { control } = through(await openCore(shelfWith(state)));

  expect((await control.state()).world.friends).toHaveLength(defaultWorld.friends?.length ?? 0);
});

it("still works if the browser can't write, and says so", async () => {
  const full: Shelf = { ...noShelf, isLasting: true, write: () => Promise.reject(new Error("quota")) };
  const core = await openCore(full);

  expect(await addFriend(core, "id1")).toBe(0);
  expect(await through(core).isKept()).toBe(false);
});

it("loses the reply that a fault drops", async () => {
  const shelf = shelfWith();
  const core = await openCore(shelf);
  await through(core).control.addFault({ effect: "dropped-after", times: 1 });

  await expect(addFriend(core, "id1")).rejects.toThrow(TypeError);

  expect(JSON.stringify(shelf.state)).toContain('"From_Account":"id1"');
});

it("answers pending friend requests", async () => {
  const core = await openCore(noShelf);
  const { control } = through(core);
  await control.putAccounts({ id2: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } });
  expect(await addFriend(core, "id2")).toBe(30539);

  await control.answerPending({ From_Account: "id", To_Account: "id2", answer: "accept" });

  const { world } = await control.state();
  expect(world.pending).toBeUndefined();
  expect(JSON.stringify(world.friends)).toContain('"To_Account":"id2"');
  await expect(control.answerPending({ From_Account: "id", To_Account: "id2", answer: "accept" })).rejects.toThrow(
    /waits/,
  );
});

it.each([
  { address: `${mount}/v4/sns/friend_add?random=1`, path: "/v4/sns/friend_add?random=1" },
  { address: `${mount}/_sandbox/world`, path: "/_sandbox/world" },
  { address: `${mount}/`, path: undefined },
  { address: mount, path: undefined },
  { address: `${mount}ed/v4/sns/friend_add`, path: undefined },
  { address: "https://docs.example/any/path/console/", path: undefined },
  { address: "https://docs.example/any/path/console/console.js", path: undefined },
  { address: "https://other.example/any/path/console/sandbox/v4/sns/friend_add", path: undefined },
])("takes $path out of $address", ({ address, path }) => {
  expect(mountIn("https://docs.example/any/path/console/")).toBe(mount);
  expect(corePath(address, mount)).toBe(path);
});
