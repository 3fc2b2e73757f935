import { expect, it } from "vitest";
import { createSandbox, defaultWorld, type World } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { plantedFile } from "../support/planted-file.ts";
import { clock } from "../support/sandbox-with.ts";
import { sendTogether } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

const world: World = { accounts: { ann: {}, ben: {} }, friends: [{ From_Account: "ann", To_Account: "ben" }] };

const open = (file: string) => createSandbox({ store: sqliteStore({ file }), clock });

it("an app of an earlier run is found again by its SDKAppID, and its number is not given away", async () => {
  const file = temporaryFile();
  const first = open(file);
  const { sdkAppId, exportWorld } = await first.tenants.add({ world });
  const before = await exportWorld();
  await first.close();

  const { tenants, close } = open(file);

  expect(tenants.list()).toHaveLength(1);
  expect((await tenants.add()).sdkAppId).toBe(sdkAppId + 1);
  await expect(tenants.add({ sdkAppId, world })).rejects.toThrow(
    `the store already holds data of SDKAppID ${sdkAppId}`,
  );
  expect(await (await tenants.add({ sdkAppId })).exportWorld()).toEqual(before);
  await close();
});

it("an app that is removed is gone from the file", async () => {
  const file = temporaryFile();
  const first = open(file);
  const { sdkAppId } = await first.tenants.add({ world });
  await first.tenants.remove(sdkAppId);
  await first.close();

  const second = open(file);

  expect((await second.tenants.add({ world: {} })).sdkAppId).toBe(sdkAppId);
  await second.close();
});

it("what a reset and an import write is in the file", async () => {
  const file = temporaryFile();
  const first = open(file);
  await first.control.importWorld(world);
  const imported = await first.control.exportWorld();
  await first.close();

  const second = open(file);
  const found = await second.control.exportWorld();
  await second.control.reset();
  await second.close();
  const third = open(file);

  expect(found).toEqual(imported);
  expect(Object.keys(await third.control.accounts()).sort()).toEqual(Object.keys(defaultWorld.accounts ?? {}).sort());
  await third.close();
});

it("an import that can't be written changes nothing, and undoes no call that came with it", async () => {
  const file = await plantedFile(
    world,
    "CREATE TRIGGER planted BEFORE INSERT ON friend WHEN NEW.friend = 'bad' BEGIN SELECT RAISE(ABORT, 'planted'); END",
  );
  const sandbox = open(file);
  const before = await sandbox.control.exportWorld();
  const add = { From_Account: "ben", AddFriendItem: [{ To_Account: "ann" }] };

  const calls = sendTogether(sandbox, "friend_add", [add]);
  const importing = sandbox.control.importWorld({ friends: [{ From_Account: "ann", To_Account: "bad" }] });

  await expect(importing).rejects.toThrow("planted");
  expect((await calls)[0]).toMatchObject({ ErrorCode: 0 });
  const { friends, ...rest } = await sandbox.control.exportWorld();
  expect({ ...rest, friends: friends?.slice(0, 1) }).toEqual(before);
  expect(friends).toHaveLength(2);
  await sandbox.close();
});
