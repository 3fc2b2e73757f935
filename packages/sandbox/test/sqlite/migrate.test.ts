import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clock } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";
import worlds from "./version-1/worlds.json" with { type: "json" };

/** What a sandbox of version 1 wrote, as SQL, with the worlds of its two apps as that sandbox exported them. */
const written = readFileSync(join(import.meta.dirname, "version-1", "file.sql"), "utf8");

/** Path of a file of version 1; `planted` is SQL that it holds beside. */
function formerFile(planted = ""): string {
  const file = temporaryFile();
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${written} ${planted}; COMMIT`);
  database.close();
  return file;
}

async function open(file: string): Promise<Sandbox> {
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock });
  onTestFinished(() => sandbox.close());
  await sandbox.ready;
  return sandbox;
}

/** A value of the file as it stands, read by another connection. */
function read(file: string, sql: string): unknown {
  const database = new DatabaseSync(file);
  const [value] = Object.values(database.prepare(sql).get() ?? {});
  database.close();
  return value;
}

it("a file of version 1 holds the same when it is opened, in every app", async () => {
  const sandbox = await open(formerFile());
  const other = await sandbox.tenants.add({ sdkAppId: sandbox.control.sdkAppId + 1 });

  expect(await sandbox.control.exportWorld()).toEqual(worlds.own);
  expect(await other.exportWorld()).toEqual(worlds.other);
});

it("who was in a list leaves it, and who joins comes last, as in a file that was always new", async () => {
  const sandbox = await open(formerFile());
  const fresh = createSandbox({ clock });
  await fresh.control.importWorld(worlds.own as never);
  const lists = (...Value: string[]) => [{ Tag: "Tag_SNS_IM_Group", Value }];
  const UpdateItem = [
    { To_Account: "friend 5", SnsItem: lists("work") },
    { To_Account: "friend 1", SnsItem: lists() },
    { To_Account: "friend 100", SnsItem: lists("all", "newest") },
  ];

  for (const each of [sandbox, fresh]) await send(each, "friend_update", { From_Account: "ann", UpdateItem });

  expect(await sandbox.control.exportWorld()).toEqual(await fresh.control.exportWorld());
});

it("a copy of the file as it was lies beside it, and the file is migrated once", async () => {
  const file = formerFile();
  await (await open(file)).close();
  const copy = `${file}.version-1`;

  expect(read(file, "PRAGMA user_version")).toBe(2);
  expect(read(copy, "PRAGMA user_version")).toBe(1);
  expect(read(copy, "SELECT count(*) FROM member")).toBe(read(formerFile(), "SELECT count(*) FROM member"));
  expect(existsSync(`${copy}.part`)).toBe(false);
  const before = readFileSync(copy);
  await (await open(file)).close();
  expect(readFileSync(copy)).toEqual(before);
});

/** Makes the migration fail at its last table, or in the middle of the rows. */
const failures = {
  "it is damaged in the middle of its rows": {
    planted: "UPDATE friend SET entry = 'no JSON' WHERE friend = 'friend 60'",
    reason: /Unexpected token/,
  },
  "a friend is in a list that is not there": {
    planted: "UPDATE friend SET lists = '[\"gone\"]' WHERE friend = 'friend 60'",
    reason: /there is no list gone/,
  },
};

it.each(Object.entries(failures))(
  "a file that can't be migrated since %s stays as it was, and one line names its copy",
  async (_title, { planted, reason }) => {
    const file = formerFile(planted);

    const refused = await sqliteStore({ file }).catch(({ message }) => String(message));

    expect(refused).toMatch(
      /^the database .* can't be used: its tables stay at version 1, since .*; a copy of it is .*\.version-1$/,
    );
    expect(refused).toMatch(reason);
    expect(refused).toContain(`${file}.version-1`);
    expect(String(refused).split("\n")).toHaveLength(1);
    expect(read(file, "PRAGMA user_version")).toBe(1);
    expect(read(file, "SELECT count(*) FROM friend")).toBe(read(formerFile(), "SELECT count(*) FROM friend"));
    expect(read(file, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'former%'")).toBe(0);
  },
);

it("a file that was left in the middle of a migration is migrated when it is opened again", async () => {
  const file = formerFile(failures["a friend is in a list that is not there"].planted);
  await expect(sqliteStore({ file })).rejects.toThrow("no list gone");
  const database = new DatabaseSync(file);
  database.exec("UPDATE friend SET lists = '[\"all\"]' WHERE friend = 'friend 60'");
  database.close();

  const sandbox = await open(file);

  expect(await sandbox.control.exportWorld()).toEqual(worlds.own);
});

/** Enough friends for a migration to take a while; they are of an owner of their own. */
const manyFriends = `INSERT INTO owner VALUES (1400000000, 'many', 15000, 0);
  INSERT INTO friend
    WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 15000)
    SELECT 1400000000, 'many', 'friend ' || value, '{"AddTime":1}', '[]' FROM number`;

/** Opens the file in a process of its own, which is killed so many milliseconds after it began. */
async function killWhileOpening(file: string, delay: number): Promise<void> {
  const entry = JSON.stringify(new URL("../../src/sqlite.ts", import.meta.url).href);
  const script = `import { sqliteStore } from ${entry};
    console.log("begin");
    await sqliteStore({ file: ${JSON.stringify(file)} });
    console.log("opened");`;
  const flags = ["--conditions=@chat-friends/source", "--input-type=module"];
  const child = spawn(process.execPath, [...flags, "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await setTimeout(delay);
  child.kill("SIGKILL");
  await once(child, "exit");
}

it("a process that is killed while it migrates leaves a file that is migrated whole when it is opened again", {
  timeout: 60_000,
}, async () => {
  const file = formerFile(manyFriends);
  for (const delay of [5, 20, 50, 80]) await killWhileOpening(file, delay);

  const sandbox = await open(file);

  const { friends, ...rest } = await sandbox.control.exportWorld();
  const { friends: known, accounts, ...others } = worlds.own;
  expect(friends?.filter(({ From_Account }) => From_Account !== "many")).toEqual(known);
  expect(friends).toHaveLength(known.length + 15_000);
  expect(rest).toMatchObject(others);
  expect(rest.accounts).toMatchObject(accounts);
});
