import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { overwrite } from "../support/overwrite.ts";
import { temporaryFile, temporaryFolder } from "../support/temporary-folder.ts";

/** Ways to name a file that is none of ours, and what is said about it. */
const unfit = {
  "a folder": {
    make: (file: string) => mkdirSync(file),
    reason: "it can't be opened; it must be a file, in a folder that exists",
  },
  "a file that is no database": {
    make: (file: string) => writeFileSync(file, "plain text. ".repeat(100)),
    reason: "it is no SQLite database",
  },
  "a database of another program": {
    make: (file: string) => write(file, "CREATE TABLE friend (name TEXT); PRAGMA user_version = 1"),
    reason: "it belongs to another program",
  },
  "a database of a later version": {
    make: (file: string) => {
      createSandbox({ store: sqliteStore({ file }) }).close();
      write(file, "PRAGMA user_version = 2");
    },
    reason: "its tables have version 2, this sandbox reads version 1",
  },
  "a file that was cut off": {
    make: (file: string) => {
      createSandbox({ store: sqliteStore({ file }) }).close();
      truncateSync(file, 5000);
    },
    reason: "it is damaged",
  },
  "a file that was overwritten at its beginning": {
    make: (file: string) => {
      createSandbox({ store: sqliteStore({ file }) }).close();
      overwrite(file, 0, 100);
    },
    reason: "it is no SQLite database",
  },
  "a file that was overwritten where its tables are described": {
    make: (file: string) => {
      createSandbox({ store: sqliteStore({ file }) }).close();
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

it.each(Object.entries(unfit))("%s is refused in one sentence, twice over", (_title, { make, reason }) => {
  const file = temporaryFile();
  make(file);

  const sentence = `the database ${file} can't be used: ${reason}`;
  expect(() => sqliteStore({ file })).toThrow(new Error(sentence));
  expect(() => sqliteStore({ file })).toThrow(new Error(sentence));
});

it.each(["a file that is no database", "a database of another program", "a file that was cut off"] as const)(
  "%s stays as it is",
  (title) => {
    const file = temporaryFile();
    unfit[title].make(file);
    const before = readFileSync(file);

    expect(() => sqliteStore({ file })).toThrow(unfit[title].reason);

    expect(readFileSync(file)).toEqual(before);
  },
);

it("a file in a folder that does not exist is refused in one sentence", () => {
  const file = join(temporaryFolder(), "missing", "sandbox.sqlite");

  expect(() => sqliteStore({ file })).toThrow(
    new Error(`the database ${file} can't be used: it can't be opened; it must be a file, in a folder that exists`),
  );
});

it("a file that can't be written is refused in one sentence", () => {
  const file = temporaryFile();
  createSandbox({ store: sqliteStore({ file }) }).close();
  // Opened as a file without permission to write is, which root would have.
  const readOnly = `file:${file}?mode=ro`;

  const reason = "it can't be locked; it is read-only, or on a disk without locks";
  expect(() => sqliteStore({ file: readOnly })).toThrow(new Error(`the database ${readOnly} can't be used: ${reason}`));
});

it("a file that was overwritten where the apps are is refused in one sentence, as soon as its app is looked for", () => {
  const file = temporaryFile();
  createSandbox({ store: sqliteStore({ file }) }).close();
  overwrite(file, 4096, 2 * 4096);
  const store = sqliteStore({ file });
  onTestFinished(() => store.close());

  expect(() => createSandbox({ store })).toThrow(new Error(`the database ${file} can't be used: it is damaged`));
});

it("an empty file becomes a database", () => {
  const file = temporaryFile();
  writeFileSync(file, "");

  const store = sqliteStore({ file });
  onTestFinished(() => store.close());

  expect(store.isEmpty(1400000000)).toBe(true);
});

it("a file that is open is refused to this process and to another, and free once it is closed", () => {
  const file = temporaryFile();
  const store = sqliteStore({ file });
  const sentence = `the database ${file} can't be used: another process has it open`;

  expect(() => sqliteStore({ file })).toThrow(new Error(sentence));
  expect(openElsewhere(file)).toContain(sentence);

  store.close();
  expect(openElsewhere(file)).toBe("opened");
});

/** What another process says that opens the file. */
function openElsewhere(file: string): string {
  const entry = JSON.stringify(new URL("../../src/sqlite.ts", import.meta.url).href);
  const script = `import { sqliteStore } from ${entry};
    try {
      sqliteStore({ file: ${JSON.stringify(file)} }).close();
      console.log("opened");
    } catch ({ message }) {
      console.log(message);
    }`;
  const flags = ["--conditions=@chat-friends/source", "--input-type=module"];
  return spawnSync(process.execPath, [...flags, "--eval", script], { encoding: "utf8" }).stdout.trim();
}
