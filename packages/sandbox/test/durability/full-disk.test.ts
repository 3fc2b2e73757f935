import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished, vi } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { codes } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { type Reply, sendTogether } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";
import { makeFile } from "./crash-model.ts";
import { startServerProcess } from "./server-process.ts";
import { settleAll } from "./settle-all.ts";
import { writers, writeUntilCut } from "./writers.ts";

/** Opens the file and gives the connection too, for which the disk can be made small. */
async function openWithConnection(file: string) {
  const exec = vi.spyOn(DatabaseSync.prototype, "exec");
  const store = await sqliteStore({ file });
  const [database] = exec.mock.contexts;
  exec.mockRestore();
  if (!(database instanceof DatabaseSync)) throw new Error("the store opened no database");
  const limit = (pages: number) => database.exec(`PRAGMA max_page_count = ${pages}`);
  return { store, fillDisk: () => limit(1), clearDisk: () => limit(2 ** 32 - 2) };
}

async function open(file: string) {
  const errors: unknown[] = [];
  const { store, ...disk } = await openWithConnection(file);
  const onError = (error: unknown) => errors.push((error as Error).message);
  const sandbox = createSandbox({ store, switches: { accounts: "open" }, clock, onError });
  onTestFinished(() => sandbox.close());
  return { sandbox, errors, ...disk };
}

const AddFriendItem = Array.from({ length: 20 }, (_empty, index) => ({
  To_Account: `friend ${index}`,
  AddWording: "é".repeat(128),
}));
const names = AddFriendItem.map(({ To_Account }) => To_Account);

/** Each owner adds all friends by one call, and all calls arrive together. */
function add(sandbox: Sandbox, ...owners: number[]): Promise<Reply[]> {
  return sendTogether(
    sandbox,
    "friend_add",
    owners.map((owner) => ({ From_Account: `${owner}`, AddFriendItem, AddType: "Add_Type_Single" })),
  );
}

/** How many friends each owner has. */
async function friendCounts(sandbox: Sandbox, owners: number[]): Promise<number[]> {
  const counts = owners.map(async (owner) => {
    const request = { From_Account: `${owner}`, To_Account: names, TagList: ["Tag_SNS_IM_AddTime"] };
    return (await codes(sandbox, "friend_get_list", request)).filter((code) => code === 0).length;
  });
  return Promise.all(counts);
}

const owners = Array.from({ length: 20 }, (_empty, index) => index);

it("while the disk is full, calls are answered with 30006 and write nothing, and earlier calls are not lost", async () => {
  const file = temporaryFile();
  const { sandbox, errors, fillDisk } = await open(file);
  fillDisk();

  const replies = await add(sandbox, ...owners);

  const expected = replies.map(({ ErrorCode }) => (ErrorCode === 0 ? names.length : 0));
  expect(replies.map(({ ErrorCode }) => ErrorCode)).toContain(30006);
  expect(errors).toContain(`the database ${file} can't be used: its disk is full`);
  expect(await friendCounts(sandbox, owners)).toEqual(expected);
  await sandbox.close();
  expect(await friendCounts((await open(file)).sandbox, owners)).toEqual(expected);
});

it("once the disk has room again, calls are carried out again", async () => {
  const { sandbox, fillDisk, clearDisk } = await open(temporaryFile());
  fillDisk();
  await add(sandbox, ...owners);
  clearDisk();

  const later = owners.map((owner) => owner + owners.length);
  const replies = await add(sandbox, ...later);

  expect(new Set(replies.map(({ ErrorCode }) => ErrorCode))).toEqual(new Set([0]));
  expect(await friendCounts(sandbox, later)).toEqual(later.map(() => names.length));
});

it("a server that may write no more under load loses no answered call, and keeps nothing of a failed one", {
  timeout: 30_000,
}, async () => {
  const file = temporaryFile();
  await makeFile(file);
  // So many blocks of 512 bytes: the log grows past them while calls are committed.
  const limited = ["sh", "-c", 'ulimit -f 600 && exec "$0" "$@"'];
  const server = await startServerProcess({ file, under: limited });

  let failed = 0;
  const written = await writeUntilCut(server.url, "writer", 1, ({ ErrorCode }) => {
    if (ErrorCode !== 30006) return;
    failed += 1;
    if (failed === 20) server.kill("SIGTERM");
  });

  const { code, stderr } = await server.ended;
  expect(code).toBe(0);
  expect(stderr).toContain(`the database ${file} can't be used: its disk can't be read or written`);
  expect(await settleAll(written, file)).toEqual(Array(writers).fill("absent"));
});
