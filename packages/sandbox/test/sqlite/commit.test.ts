import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { commitTogether } from "../../src/stores/sqlite/commit-together.ts";
import { openDatabase } from "../../src/stores/sqlite/open-database.ts";
import { prepareStatements } from "../../src/stores/sqlite/statements.ts";
import { clock } from "../support/sandbox-with.ts";
import { send, sendTogether } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

/** The friends in the file as it stands now, read from a copy: what a crash at this moment would leave. */
function friendsIn(file: string, owner: string): unknown[] {
  const copy = join(temporaryFolder(), "copy.sqlite");
  copyFileSync(file, copy);
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  const database = new DatabaseSync(copy);
  const rows = database
    .prepare("SELECT friend FROM friend JOIN owner ON owner.id = friend.owner WHERE owner.owner = ? ORDER BY friend")
    .all(owner);
  database.close();
  return rows.map(({ friend }) => friend);
}

it("a call is in the file when it is answered", async () => {
  const file = temporaryFile();
  const world = { accounts: { ann: {}, ben: {}, cleo: {} } };
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock, world });
  onTestFinished(() => sandbox.close());
  const adding = (To_Account: string) => ({ From_Account: "ann", AddFriendItem: [{ To_Account }] });

  const replies = ["ben", "cleo"].map(async (friend) => {
    await send(sandbox, "friend_add", adding(friend));
    return friendsIn(file, "ann");
  });

  expect(friendsIn(file, "ann")).toEqual([]);
  expect(await Promise.all(replies)).toEqual([
    ["ben", "cleo"],
    ["ben", "cleo"],
  ]);
});

it("the file is synced at each commit, and this process's alone", () => {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

  expect(pragma("synchronous")).toBe(2);
  expect(pragma("journal_mode")).toBe("wal");
  expect(pragma("locking_mode")).toBe("exclusive");
});

it("pages that a call may have to restore are kept in memory, not in a temporary file", () => {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());

  expect(database.prepare("PRAGMA temp_store").get()).toEqual({ temp_store: 2 });
});

/** A database with room for a few rows more. */
function almostFull() {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const statements = prepareStatements(database);
  const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
  database.exec(`PRAGMA max_page_count = ${pages + 10}`);
  const write = (userID: string, bytes = 1) => statements.putAccount.run(1, userID, "x".repeat(bytes));
  const transactions = commitTogether(
    database,
    statements,
    () => true,
    () => undefined,
  );
  const run = (write: () => void) => transactions.run(() => ({ result: undefined, write }));
  const written = () =>
    database
      .prepare("SELECT user_id FROM account ORDER BY user_id")
      .all()
      .map((row) => row["user_id"]);
  return { run, write, written };
}

it("if the disk is full, a call that does not fit fails completely, and a later call that fits is written", async () => {
  const { run, write, written } = almostFull();
  const tooMuch = () => {
    write("first row");
    write("second row", 1_000_000);
  };

  await expect(run(tooMuch)).rejects.toThrow("database or disk is full");
  await run(() => write("small"));

  expect(written()).toEqual(["small"]);
});

it("if the disk is full, no call of a group gets more than the file holds", async () => {
  const { run, write, written } = almostFull();

  const settled = await Promise.allSettled([
    run(() => write("before")),
    run(() => write("large", 1_000_000)),
    run(() => write("after")),
  ]);

  const names = ["before", "large", "after"];
  const acknowledged = names.filter((_name, index) => settled[index]?.status === "fulfilled");
  expect(written()).toEqual(acknowledged.sort());
  expect(settled[1]).toMatchObject({ status: "rejected", reason: { message: "database or disk is full" } });
});

it("a file that goes while a commit runs is noticed before the call is acknowledged", async () => {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const isThere = [true, false];
  const { run, loss } = commitTogether(
    database,
    prepareStatements(database),
    () => isThere.shift() ?? false,
    () => undefined,
  );

  const acknowledged = run(() => ({ result: undefined, write: () => undefined }));

  await expect(acknowledged).rejects.toThrow("it was removed or replaced while it was open");
  expect(loss()).toContain("it was removed or replaced while it was open");
});

it("a world is loaded after the calls that wait, which are answered", async () => {
  const store = sqliteStore({ file: temporaryFile() });
  const sandbox = createSandbox({ store, clock, world: { accounts: { ann: {}, ben: {} } } });
  onTestFinished(() => sandbox.close());

  const replies = sendTogether(sandbox, "friend_add", [
    { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] },
  ]);
  await sandbox.tenants.add({ world: {} });

  expect(await replies).toMatchObject([{ ErrorCode: 0 }]);
});

it("closing commits what waits", async () => {
  const file = temporaryFile();
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock, world: { accounts: { ann: {}, ben: {} } } });

  const request = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
  const replies = sendTogether(sandbox, "friend_add", [request]);
  await sandbox.close();

  expect(await replies).toMatchObject([{ ErrorCode: 0 }]);
});
