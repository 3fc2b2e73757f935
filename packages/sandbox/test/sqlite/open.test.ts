import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { overwrite } from "../support/overwrite.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

/** Ways to name a file that is not a sandbox's database, and the reason in the error. */
const unfit = {
  "a folder": {
    make: (file: string) => mkdirSync(file),
    reason: "it can't be opened; it must be a file, in a folder that exists",
  },
  "a file that is no database": {
    make: (file: string) => writeFileSync(file, "plain text. ".repeat(100)),
    reason: "it is not an SQLite database",
  },
  "a database of another program": {
    make: (file: string) => write(file, "CREATE TABLE friend (name TEXT); PRAGMA user_version = 1"),
    reason: "it belongs to another program",
  },
  "a database of a later version": {
    make: async (file: string) => {
      await createSandbox({ store: sqliteStore({ file }) }).close();
      write(file, "PRAGMA user_version = 3");
    },
    reason: "its tables have version 3, this sandbox reads versions 1 to 2",
  },
  "a file that was cut off": {
    make: async (file: string) => {
      await createSandbox({ store: sqliteStore({ file }) }).close();
      truncateSync(file, 5000);
    },
    reason: "it is damaged",
  },
  "a file that was overwritten at its beginning": {
    make: async (file: string) => {
      await createSandbox({ store: sqliteStore({ file }) }).close();
      overwrite(file, 0, 100);
    },
    reason: "it is not an SQLite database",
  },
  "a file that was overwritten where its tables are described": {
    make: async (file: string) => {
      await createSandbox({ store: sqliteStore({ file }) }).close();
      overwrite(file, 100, 4096);
    },
    reason: "it is damaged",
  },
};

function write(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

it.each(Object.entries(unfit))("%s is refused in one sentence, twice over", async (_title, { make, reason }) => {
  const file = temporaryFile();
  await make(file);

  const sentence = `the database ${file} can't be used: ${reason}`;
  await expect(sqliteStore({ file })).rejects.toThrow(new Error(sentence));
  await expect(sqliteStore({ file })).rejects.toThrow(new Error(sentence));
});

it.each(["a file that is no database", "a database of another program", "a file that was cut off"] as const)(
  "%s stays as it is",
  async (title) => {
    const file = temporaryFile();
    await unfit[title].make(file);
    const before = readFileSync(file);

    await expect(sqliteStore({ file })).rejects.toThrow(unfit[title].reason);

    expect(readFileSync(file)).toEqual(before);
  },
);

it("a file in a folder that does not exist is refused in one sentence", async () => {
  const file = join(temporaryFolder(), "missing", "sandbox.sqlite");

  await expect(sqliteStore({ file })).rejects.toThrow(
    new Error(`the database ${file} can't be used: it can't be opened; it must be a file, in a folder that exists`),
  );
});

it("a file that can't be written is refused in one sentence", async () => {
  const file = temporaryFile();
  await createSandbox({ store: sqliteStore({ file }) }).close();
  // Opened as a file without permission to write is, which root would have.
  const readOnly = `file:${file}?mode=ro`;

  const reason = "it can't be locked; it is read-only, or on a disk without locks";
  await expect(sqliteStore({ file: readOnly })).rejects.toThrow(
    new Error(`the database ${readOnly} can't be used: ${reason}`),
  );
});

it("a file that was overwritten where the apps are is refused in one sentence, as soon as its app is looked for", async () => {
  const file = temporaryFile();
  await createSandbox({ store: sqliteStore({ file }) }).close();
  overwrite(file, 4096, 2 * 4096);
  const store = await sqliteStore({ file });
  onTestFinished(() => store.close());

  await expect(createSandbox({ store }).ready).rejects.toThrow(
    new Error(`the database ${file} can't be used: it is damaged`),
  );
});

it("an empty file becomes a database", async () => {
  const file = temporaryFile();
  writeFileSync(file, "");

  const store = await sqliteStore({ file });
  onTestFinished(() => store.close());

  await createSandbox({ store, world: {} }).ready;
});

it("a file that is open is refused to this process and to another, and free once it is closed", async () => {
  const file = temporaryFile();
  const store = await sqliteStore({ file });
  const sentence = `the database ${file} can't be used: another process has it open`;

  await expect(sqliteStore({ file })).rejects.toThrow(new Error(sentence));
  expect(openElsewhere(file)).toContain(sentence);

  await store.close();
  expect(openElsewhere(file)).toBe("opened");
});

/** What another process says that opens the file. */
function openElsewhere(file: string): string {
  const entry = JSON.stringify(new URL("../../src/sqlite.ts", import.meta.url).href);
  const script = `import { sqliteStore } from ${entry};
    try {
      await (await sqliteStore({ file: ${JSON.stringify(file)} })).close();
      console.log("opened");
    } catch ({ message }) {
      console.log(message);
    }`;
  const flags = ["--conditions=@chat-friends/source", "--input-type=module"];
  return spawnSync(process.execPath, [...flags, "--eval", script], { encoding: "utf8" }).stdout.trim();
}
