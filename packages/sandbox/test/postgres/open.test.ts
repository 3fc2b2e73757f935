import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { isConflict, isLost, LostError, markLost } from "../../src/stores/postgres/failures.ts";
import { codes } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

async function openAndClose(url: string): Promise<void> {
  await (await postgresStore({ url })).close();
}

// Two processes meet in the same statement in about every second round.
it.each([1, 2, 3, 4, 5])("the tables are made once, however many processes start together (%i)", async () => {
  const url = freshAddress();

  await Promise.all(Array.from({ length: 12 }, () => openAndClose(url)));

  expect(await runSql(url, "SELECT version FROM version")).toEqual([{ version: 1 }]);
  await openAndClose(url);
});

it("processes that start together agree on one first world", async () => {
  const url = freshAddress();
  const world = { accounts: { ann: {}, ben: {} } };

  const sandboxes = Array.from({ length: 4 }, () => createSandbox({ store: postgresStore({ url }), clock, world }));
  onTestFinished(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())).then(() => undefined));
  const started = await Promise.allSettled(sandboxes.map((sandbox) => sandbox.ready));

  expect(started.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [sandbox] = sandboxes.filter((_sandbox, index) => started[index]?.status === "fulfilled");
  const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
  expect(sandbox && (await codes(sandbox, "friend_add", adding))).toEqual([0]);
});

it.each([
  {
    title: "of a later version",
    sql: "UPDATE version SET version = 9",
    reason: /its tables have version 9, this sandbox reads/,
  },
  {
    title: "that lacks a table",
    sql: "DROP TABLE list",
    reason: /is half made: version 1, but with the tables account, app, blocked, friend, member/,
  },
  {
    title: "whose change has stopped half way",
    sql: "UPDATE version SET version = 0",
    reason: /is half made: version 0/,
  },
  { title: "of another program", sql: "DROP TABLE version", reason: /belongs to another program/ },
])("refuses tables $title in one line, and changes nothing", async ({ sql, reason }) => {
  const url = freshAddress();
  await openAndClose(url);
  await runSql(url, sql);

  await expect(postgresStore({ url })).rejects.toThrow(reason);
  await expect(postgresStore({ url })).rejects.toThrow(/^the database postgres:\/\/\S+ can't be used: [^\n]+$/);
});

it.each([
  "mysql://host/friends",
  "postgres://host/friends?schema=x;drop",
  "postgres://host/friends?connections=0",
  "postgres://host/friends?connections=101",
])("refuses the address %s without saying it", async (url) => {
  const { message } = (await postgresStore({ url }).catch((error: Error) => error as Error)) as Error;

  expect(message).toMatch(/^the (address|schema|connections)/);
  expect(message).not.toContain("host/friends");
});

it.each([
  {
    given: "postgres://team:p4ss@db.test:6432/friends?sslmode=require&password=p4ss",
    shown: "postgres://db.test:6432/friends",
  },
  { given: "postgresql:///friends?host=%2Ftmp%2Fsocket", shown: "postgres:///tmp/socket/friends" },
])("an address is shown as $shown", ({ given, shown }) => {
  expect(addressOf(given)).toMatchObject({ shown, schema: "chat_friends", connections: 4 });
});

it.each([
  { code: "22012", conflict: true, lost: false },
  { code: "23505", conflict: true, lost: false },
  { code: "40001", conflict: true, lost: false },
  { code: "40P01", conflict: true, lost: false },
  { code: "26000", conflict: true, lost: false },
  { code: "42P05", conflict: true, lost: false },
  { code: "53300", conflict: false, lost: true },
  { code: "57P01", conflict: false, lost: true },
  { code: "08006", conflict: false, lost: true },
  { code: "EPIPE", conflict: false, lost: true },
  { code: undefined, conflict: false, lost: true },
  { code: "22001", conflict: false, lost: false },
  { code: "P0001", conflict: false, lost: false },
])("an error $code of the driver is tried again: conflict $conflict, lost $lost", ({ code, conflict, lost }) => {
  const error = markLost(Object.assign(new Error("planted"), { code }));

  expect([isConflict(error), isLost(error)]).toEqual([conflict, lost]);
  expect(error instanceof LostError).toBe(lost);
});
