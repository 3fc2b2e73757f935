import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shownPath } from "@chat-friends/contract/refuse";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { makeDatabase, overwrite } from "./support/database.ts";
import { runInProcess } from "./support/in-process.ts";
import { runToEnd } from "./support/run-cli.ts";

const database = "friends.sqlite";

/** The sandbox on this database, which it refuses. */
function sandboxOn(file: string) {
  return runInProcess(["sandbox"], { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE: file });
}

it.each([
  { title: "is a folder", make: mkdirSync, reason: "it can't be opened; it must be a file, in a folder that exists" },
  {
    title: "is text",
    make: (file: string) => writeFileSync(file, "plain text. ".repeat(100)),
    reason: "it is not an SQLite database",
  },
  {
    title: "was cut off",
    async make(file: string) {
      await makeDatabase(file);
      truncateSync(file, 5000);
    },
    reason: "it is damaged",
  },
  {
    title: "was overwritten where the apps are",
    async make(file: string) {
      await makeDatabase(file);
      overwrite(file, 4096, 8192);
    },
    reason: "it is damaged",
  },
])("refuses a database that $title in one line", async ({ make, reason }) => {
  const file = join(temporaryFolder(), database);
  await make(file);

  const { code, stderr } = await sandboxOn(file);

  expect(code).toBe(1);
  expect(stderr).toBe(`chat-friends: the database ${shownPath(file)} can't be used: ${reason}\n`);
});

it("refuses a database that it may not write in one line", async () => {
  const folder = temporaryFolder();
  await makeDatabase(join(folder, database));
  // Opened as a file without permission to write is, which root would have.
  const readOnly = `file:${database}?mode=ro`;
  const environment = { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE: readOnly };

  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder, environment });

  expect(code).toBe(1);
  expect(stderr).toBe(
    `chat-friends: the database ${readOnly} can't be used: it can't be locked; it is read-only, or on a disk without locks\n`,
  );
});
