import { fileURLToPath } from "node:url";
import { operationIds } from "@chat-friends/contract";
import { differences } from "@chat-friends/contract/examples";
import { createSandbox, defaultWorld, demoIdentity, type World } from "@chat-friends/sandbox";
import { expect, it, vi } from "vitest";
import { readWorlds } from "../../build/errors/read-worlds.ts";
import { openCore } from "../../src/console/core/core.ts";
import { noShelf, type Shelf } from "../../src/console/core/shelf.ts";
import type { OpenStorage } from "../../src/console/draft.ts";
import { addressOf } from "../../src/console/request/call.ts";
import { caseNames, type Picked, pick } from "../../src/console/request/pick.ts";
import { pageStage } from "../../src/console/stage/page-stage.ts";
import { runningStage } from "../../src/console/stage/running-stage.ts";
import { idOf, sceneOf, sentenceOnScene, type WorldsOfCases, worldReader } from "../../src/console/stage/scene.ts";
import { mendCase, needsChange, type Stage, showCase } from "../../src/console/stage/stage.ts";
import { removeLeftover, sceneKeeper, undoKeeper } from "../../src/console/stage/tab-keeper.ts";
import { sandboxSignature } from "../../src/console/target/signature.ts";

const files = await readWorlds(fileURLToPath(new URL("../../../contract-tests/worlds", import.meta.url)));
const parsed: [string, World][] = [...files].map(([id, world]) => [id, JSON.parse(world)]);
const worlds: WorldsOfCases = { default: defaultWorld, ...Object.fromEntries(parsed) };

const every = operationIds.flatMap((operation) => caseNames(operation).flatMap((name) => pick(operation, name) ?? []));
const named = (operation: string, caseName: string): Picked => pick(operation, caseName) ?? every[0] ?? expect.fail();
const partial = named("friend_add", "partial_failure");
const basic = named("friend_add", "basic");

interface Set {
  stage: Stage;
  send(picked: Picked): Promise<unknown>;
  /** The state of the reader's own app. */
  ownWorld(): Promise<World>;
}

type Send = (request: Request) => Promise<Response>;

function sender(stage: Stage, baseUrl: string, fetch: Send) {
  return async ({ operation, request }: Picked): Promise<unknown> => {
    const signature = sandboxSignature("", Date.now(), stage.app);
    if (typeof signature === "string") throw new Error(signature);
    const body = JSON.stringify(request);
    const address = addressOf({ baseUrl, operation, random: 1, body, ...signature });
    return (await fetch(new Request(address, { method: "POST", body }))).json();
  };
}

async function inPage(shelf: Shelf = noShelf): Promise<Set> {
  const core = await openCore(noShelf);
  const fetch: Send = async (request) => {
    const path = request.url.replace("http://page", "");
    return core.fetch({ method: request.method, path, body: await request.text() });
  };
  const stage = await pageStage({ baseUrl: "http://page", fetch }, shelf);
  return {
    stage,
    send: sender(stage, "http://page", fetch),
    ownWorld: async () => (await stage.control.state()).world,
  };
}

function tab(): OpenStorage {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
}

async function running(): Promise<Set> {
  const { open, ownWorld } = server();
  return { ...(await open(tab())), ownWorld };
}

/** A running sandbox. `open` opens a page of a tab. After `stop` it does not answer, until `start`. */
function server() {
  const sandbox = createSandbox({ controlToken: "token", switches: { accounts: "open" } });
  let isStopped = false;
  const fetch: Send = (request) => {
    if (isStopped) return Promise.reject(new TypeError("Failed to fetch"));
    request.headers.set("authorization", "Bearer token");
    return sandbox.fetch(request);
  };
  const baseUrl = "http://sandbox";
  return {
    sandbox,
    stop() {
      isStopped = true;
    },
    start() {
      isStopped = false;
    },
    ownWorld: () => sandbox.control.exportWorld(),
    async open(storage: OpenStorage) {
      const keepers = { scene: sceneKeeper(storage, baseUrl), undo: undoKeeper(storage, baseUrl) };
      const stage = await runningStage({ baseUrl, fetch }, keepers);
      return { stage, send: sender(stage, baseUrl, fetch) };
    },
  };
}

const places = [
  { where: "in the page", open: () => inPage() },
  { where: "of a running sandbox", open: running },
];

const casesAndPlaces = places.flatMap((place) => every.map((picked) => ({ ...place, picked, id: idOf(picked) })));

it.each(casesAndPlaces)("$id comes out as it is written $where, once it is set up", async ({ open, picked }) => {
  const { stage, send } = await open();

  await mendCase(stage, picked, worlds);

  expect(differences(await send(picked), picked.response)).toEqual([]);
  expect(stage.sceneId).toBe(idOf(picked));
});

it.each(places)("sets up the world of a chosen case $where, and says it", async ({ open }) => {
  const { stage, send } = await open();

  await showCase(stage, partial, worlds);

  expect(stage.done).toContain("2 faults armed");
  expect(await send(partial)).toMatchObject({ Fail_Account: ["id2", "id3"] });
  expect((await stage.control.state()).faults).toHaveLength(2);
});

it.each(places)("leaves the reader's world alone for a case that needs no world $where", async ({ open }) => {
  const { stage, ownWorld } = await open();
  const before = await ownWorld();

  expect(needsChange(stage, basic, worlds)).toBe(false);
  await showCase(stage, basic, worlds);

  expect(stage.done).toBeUndefined();
  expect(await ownWorld()).toEqual(before);
});

it.each(places)("takes a scene back $where when another case is chosen, or by undo", async ({ open }) => {
  const { stage, send, ownWorld } = await open();
  await send(basic);
  await stage.control.addFault({ code: 30008, operation: "group_get" });
  await stage.control.putSwitches({ accounts: "open" });
  const before = await stage.control.state();

  for (const takeBack of [() => showCase(stage, basic, worlds), () => stage.undo()]) {
    await showCase(stage, partial, worlds);
    await send(partial);
    await takeBack();

    const { faults, ...after } = await stage.control.state();
    expect(after).toEqual({ world: before.world, switches: before.switches });
    expect(faults).toMatchObject([{ code: 30008, operation: "group_get" }]);
    expect([stage.sceneId, stage.done]).toEqual([undefined, undefined]);
  }
  expect(await ownWorld()).toEqual(before.world);
});

it("never replaces the world of a running sandbox for a case, and leaves no app behind", async () => {
  const { stage, ownWorld } = await running();
  const before = await ownWorld();

  await showCase(stage, partial, worlds);
  const during = await ownWorld();
  const app = stage.app?.sdkAppId;
  await showCase(stage, named("friend_add", "pending"), worlds);
  await stage.undo();

  expect(during).toEqual(before);
  expect(app).toBeGreaterThan(demoIdentity.sdkAppId);
  expect(await stage.control.apps()).toHaveLength(1);
  expect(stage.app?.sdkAppId).toBe(demoIdentity.sdkAppId);
});

it.each(places)("takes a start over back $where, and a loaded world", async ({ open }) => {
  const { stage, send } = await open();
  await send(basic);
  await stage.control.addFault({ code: 30008 });
  const { world } = await stage.control.state();

  await stage.startOver();
  const anew = await stage.control.state();
  const said = stage.done;
  await stage.undo();
  const again = await stage.control.state();
  await stage.load({ accounts: { ann: {} } }, "mine.json");
  const loaded = await stage.control.state();
  const saidOfFile = stage.done;
  await stage.undo();

  expect([said, saidOfFile]).toEqual(["Started over.", "Loaded mine.json."]);
  expect(anew).toMatchObject({ faults: [] });
  expect(anew.world).not.toEqual(world);
  expect(again).toMatchObject({ world, faults: [{ code: 30008 }] });
  expect(loaded.world.accounts).toEqual({ ann: {} });
  expect((await stage.control.state()).world).toEqual(world);
});

it.each(places)(
  "starts a scene over from its beginning $where, and undo still gives the own world back",
  async ({ open }) => {
    const { stage, send, ownWorld } = await open();
    const before = await ownWorld();
    await showCase(stage, partial, worlds);
    const first = await send(partial);

    await stage.startOver();
    const again = await send(partial);
    await stage.undo();

    expect(again).toEqual(first);
    expect(await ownWorld()).toEqual(before);
  },
);

it("gives the reader's world back on a later visit", async () => {
  let kept: unknown;
  const shelf: Shelf = {
    isLasting: true,
    read: async () => kept,
    async write(state) {
      kept = structuredClone(state);
    },
  };
  const core = await openCore(noShelf);
  const fetch: Send = async (request) =>
    core.fetch({ method: request.method, path: request.url.replace("http://page", ""), body: await request.text() });
  const address = { baseUrl: "http://page", fetch };
  const first = await pageStage(address, shelf);
  const { world } = await first.control.state();
  await showCase(first, partial, worlds);

  const later = await pageStage(address, shelf);
  const sceneId = later.sceneId;
  await later.undo();

  expect(sceneId).toBe("friend_add.partial_failure");
  expect((await later.control.state()).world).toEqual(world);
});

it.each([undefined, "x", {}, { done: 1 }, { done: "x" }])(
  "begins without an undo if the shelf has %j",
  async (kept) => {
    const { stage } = await inPage({ ...noShelf, read: async () => kept });

    expect([stage.done, stage.sceneId]).toEqual([undefined, undefined]);
  },
);

it("says how many faults are armed", () => {
  const scene = sceneOf("friend_add.partial_failure", worlds);

  expect(sentenceOnScene(scene)).toBe("The world of this case is set up, with 2 faults armed.");
  expect(sentenceOnScene({ ...scene, faults: scene.faults.slice(1) })).toContain("1 fault armed");
  expect(sentenceOnScene(sceneOf("friend_add.basic", worlds))).toBe("The world of this case is set up.");
});

it.each(places)("takes a scene back $where, and then the start over before it", async ({ open }) => {
  const { stage, send, ownWorld } = await open();
  await send(basic);
  const before = await ownWorld();
  await stage.startOver();
  await showCase(stage, partial, worlds);

  await stage.undo();
  const said = stage.done;
  await stage.undo();

  expect([said, stage.done]).toEqual(["Started over.", undefined]);
  expect(await ownWorld()).toEqual(before);
});

it.each(places)("changes nothing $where if the sandbox refuses a world", async ({ open }) => {
  const { stage, ownWorld } = await open();
  const before = await ownWorld();
  await showCase(stage, partial, worlds);
  const { done, sceneId } = stage;

  const bad: object = { friends: 5 };
  await expect(stage.load(bad, "bad.json")).rejects.toThrow();
  expect([stage.done, stage.sceneId]).toEqual([done, sceneId]);
  await stage.undo();

  expect(await ownWorld()).toEqual(before);
});

it("goes on with the app of a case after a reload", async () => {
  const { open, ownWorld } = server();
  const [storage, before] = [tab(), await ownWorld()];
  await showCase((await open(storage)).stage, partial, worlds);

  const { stage, send } = await open(storage);
  const reply = await send(partial);
  const sceneId = stage.sceneId;
  await stage.undo();

  expect([sceneId, stage.sceneId]).toEqual(["friend_add.partial_failure", undefined]);
  expect(reply).toMatchObject({ Fail_Account: ["id2", "id3"] });
  expect(await ownWorld()).toEqual(before);
  expect(await stage.control.apps()).toHaveLength(1);
});

it("has no scene after a reload if its app was removed, or in another tab", async () => {
  const { open } = server();
  const storage = tab();
  const first = await open(storage);
  await showCase(first.stage, partial, worlds);
  const other = await open(tab());
  await other.stage.control.removeApp(first.stage.app?.sdkAppId ?? 0);

  const later = await open(storage);

  expect([other.stage.sceneId, later.stage.sceneId]).toEqual([undefined, undefined]);
  expect(needsChange(later.stage, partial, worlds)).toBe(true);
});

it("removes the app of a case that an earlier page has left, once", async () => {
  const { open } = server();
  const storage = tab();
  const { stage } = await open(storage);
  await showCase(stage, partial, worlds);
  const { control } = (await open(tab())).stage;

  for (let page = 0; page < 2; page++) await removeLeftover(sceneKeeper(storage, "http://sandbox"), control.removeApp);

  expect(await control.apps()).toHaveLength(1);
});

it.each(["x", "null", "{}", '{ "sdkAppId": "1", "scene": {} }', '{ "sdkAppId": 1, "scene": { "id": "x" } }'])(
  "has no scene if the tab has kept %j",
  (text) => {
    const storage = tab();
    storage().setItem("chat-friends.scene http://sandbox", text);

    expect(sceneKeeper(storage, "http://sandbox").read()).toBeUndefined();
  },
);

it("takes a start over of a running sandbox back after a reload, in the same tab and for the same app", async () => {
  const { open, sandbox } = server();
  const storage = tab();
  const first = await open(storage);
  await first.send(basic);
  await first.stage.control.putSwitches({ unknownApp: "70020" });
  await first.stage.control.addFault({ code: 30008 });
  const before = await first.stage.control.state();
  await first.stage.startOver();

  const [later, other] = [(await open(storage)).stage, (await open(tab())).stage];
  const said = [later.done, other.done];
  await later.undo();
  const { world, switches } = await later.control.state();
  const again = (await open(storage)).stage;

  expect(said).toEqual(["Started over.", undefined]);
  expect({ world, switches }).toEqual({ world: before.world, switches: before.switches });
  expect(sandbox.control.faults.list()).toMatchObject([{ code: 30008 }]);
  expect([later.done, again.done]).toEqual([undefined, undefined]);
});

it("offers no undo of another app, and says if the tab has no room for the undo", async () => {
  const { open } = server();
  const storage = tab();
  const before = { world: {}, switches: {}, faults: [] };
  undoKeeper(storage, "http://sandbox").write({ sdkAppId: 7, done: "Started over.", before });
  const full: OpenStorage = () => ({
    ...storage(),
    setItem() {
      throw new Error("QuotaExceededError");
    },
  });

  const { stage } = await open(full);
  const ofAnotherApp = stage.done;
  await stage.startOver();

  expect(ofAnotherApp).toBeUndefined();
  expect(stage.done).toBe("Started over. You can undo this until you reload the page.");
  expect(undoKeeper(storage, "http://sandbox").read()).toBeUndefined();
});

it.each(["x", "null", '{ "sdkAppId": 1, "done": "x" }', '{ "sdkAppId": 1, "done": "x", "before": { "world": {} } }'])(
  "offers no undo if the tab has kept %j",
  (text) => {
    const storage = tab();
    storage().setItem("chat-friends.undo http://sandbox", text);

    expect(undoKeeper(storage, "http://sandbox").read()).toBeUndefined();
  },
);

it("has no scene any more if its app was removed meanwhile, but keeps it while the sandbox does not answer", async () => {
  const { sandbox, open, stop, start } = server();
  const { stage } = await open(tab());
  await showCase(stage, partial, worlds);

  stop();
  await stage.reread();
  const kept = stage.sceneId;
  start();
  for (const { sdkAppId } of sandbox.tenants.list().slice(1)) await sandbox.tenants.remove(sdkAppId);
  await stage.reread();

  expect([kept, stage.sceneId, stage.done]).toEqual([idOf(partial), undefined, undefined]);
  expect(stage.app?.sdkAppId).toBe(demoIdentity.sdkAppId);
});

it("reads the worlds again after it could not", async () => {
  const responses = [() => Promise.reject(new TypeError("Failed to fetch")), async () => Response.json(worlds)];
  vi.stubGlobal("fetch", () => responses.shift()?.());
  const read = worldReader(new URL("http://site/worlds.json"));

  await expect(read()).rejects.toThrow("The page can't load the worlds of the cases.");

  expect(await read()).toEqual(await read());
  expect(responses).toEqual([]);
});
