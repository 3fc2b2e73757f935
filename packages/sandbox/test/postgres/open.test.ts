import pg from "pg";
import { expect, inject, it, onTestFinished, vi } from "vitest";
import { createSandbox, type World } from "../../src/index.ts";
import { postgresStore, shownAddress } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { openConnections } from "../../src/stores/postgres/connections.ts";
import { isConflict, isLost, LostError, markLost } from "../../src/stores/postgres/failures.ts";
import { indexes } from "../../src/stores/postgres/schema.ts";
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

it("processes that start together with the same world agree on it, and may start again; another world is refused", async () => {
  const url = freshAddress();
  const world = { accounts: { ann: {}, ben: {} } };
  const start = (given: World) => {
    const sandbox = createSandbox({ store: postgresStore({ url }), clock, world: given });
    onTestFinished(() => sandbox.close());
    return sandbox;
  };

  const sandboxes = Array.from({ length: 4 }, () => start(world));
  await Promise.all(sandboxes.map((sandbox) => sandbox.ready));

  const [sandbox = start(world), other = start(world)] = sandboxes;
  const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
  expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);
  expect(await codes(other, "friend_add", adding)).toEqual([30001]);
  await start(world).ready;
  await expect(start({ accounts: { ann: {} } }).ready).rejects.toThrow("already holds data");
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
  {
    title: "of another program that has a version too",
    sql: "DROP TABLE version; CREATE TABLE version (id int)",
    reason: /belongs to another program/,
  },
  { title: "of no version", sql: "UPDATE version SET version = -1", reason: /its tables have version -1/ },
  { title: "that lack a column", sql: "ALTER TABLE owner DROP COLUMN tokens", reason: /a column is missing/ },
  {
    title: "with a view in the place of a table",
    sql: "DELETE FROM version; DROP TABLE account, app, blocked, friend, list, member, owner, pending; CREATE VIEW app AS SELECT 1",
    reason: /is half made: version 0, but with the tables app/,
  },
])("refuses tables $title in one line, and changes nothing", async ({ sql, reason }) => {
  const url = freshAddress();
  await openAndClose(url);
  await runSql(url, sql);

  await expect(postgresStore({ url })).rejects.toThrow(reason);
  await expect(postgresStore({ url })).rejects.toThrow(/^the database postgres:\/\/\S+ can't be used: [^\n]+$/);
});

it("refuses tables without one of their indexes, whatever its name, in one line that names it", async () => {
  const url = freshAddress();
  await openAndClose(url);
  const made = await runSql(
    url,
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> 'version'",
  );
  expect(made).toHaveLength(indexes.length);

  for (const { name, definition } of made) {
    await runSql(url, `ALTER INDEX "${name}" RENAME TO renamed`);
    await openAndClose(url);
    const [, table, columns] = /ON \S+\.(\w+) USING btree (\(.*\))/.exec(String(definition)) ?? [];
    await runSql(url, `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS renamed; DROP INDEX IF EXISTS renamed`);

    await expect(postgresStore({ url })).rejects.toThrow(
      new RegExp(
        `^the database \\S+ can't be used: its schema \\S+ lacks an index on ${table} \\${columns?.replace(")", "\\)")}; [^\n]+$`,
      ),
    );
    await runSql(url, String(definition));
  }
});

it("opens tables beside which the user keeps a view, a table and a sequence", async () => {
  const url = freshAddress();
  await openAndClose(url);
  await runSql(url, "CREATE VIEW friends_of_ann AS SELECT 1; CREATE TABLE own (id int); CREATE SEQUENCE numbers");

  await openAndClose(url);
});

it("a call that is answered is on disk, also for a role that does not wait for it", async () => {
  const url = `${freshAddress()}&options=${encodeURIComponent("-c synchronous_commit=off")}`;
  const connections = await openConnections(addressOf(url));
  onTestFinished(() => connections.close());
  const shown = { name: "", text: "SHOW synchronous_commit" };

  const found = await connections.use(performance.now() + 10_000, ({ run }) => run(shown, []));

  expect(found).toEqual([["on"]]);
});

it("rows of a world that no app has are removed at a start, and no others", async () => {
  const url = freshAddress();
  const world = { friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["work"] }] };
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world });
  await sandbox.ready;
  await sandbox.close();
  const rows = ["owner", "friend", "list", "member"].map(
    (table) => `SELECT '${table}', count(*)::int, count(DISTINCT world)::int FROM ${table}`,
  );
  const counted = () => runSql(url, rows.join(" UNION ALL "));
  const before = await counted();
  for (const table of ["owner", "friend", "list", "member"])
    await runSql(
      url,
      `CREATE TEMP TABLE copy AS SELECT * FROM ${table}; UPDATE copy SET world = 7; INSERT INTO ${table} SELECT * FROM copy`,
    );
  expect(await counted()).not.toEqual(before);

  await openAndClose(url);

  expect(await counted()).toEqual(before);
});

it("a schema that the owner of the database has made is enough, whatever its name", async () => {
  const admin = inject("postgres");
  await runSql(admin, 'DROP SCHEMA IF EXISTS "user" CASCADE; DROP ROLE IF EXISTS plain; CREATE ROLE plain LOGIN');
  await runSql(admin, 'CREATE SCHEMA "user" AUTHORIZATION plain');

  // Who may connect without a password is the server's choice, so the role is taken on after it.
  await openAndClose(`${admin}&schema=user&options=${encodeURIComponent("-c role=plain")}`);

  expect(await runSql(admin, 'SELECT version FROM "user".version')).toEqual([{ version: 1 }]);
});

it.each([
  "mysql://host/friends",
  "postgres://host/friends?schema=x;drop",
  "postgres://host/friends?connections=0",
  "postgres://host/friends?conections=8",
  "postgres://host/friends?sslmode=nonsense",
  "postgres://me:1234/s3cret@host/friends",
  "postgres://me:1234?s3cret@host/friends",
  "postgres://me:1234#s3cret@host/friends",
  "postgres://me:s3c#ret@host/friends",
  "postgres://me:s3cret@/friends?host=/tmp",
  "postgres://host/friends?connections=101",
  "postgres://host/friends?schema=one&schema=two",
])("refuses the address %s without saying it", async (url) => {
  const { message } = (await postgresStore({ url }).catch((error: Error) => error as Error)) as Error;

  expect(message).toMatch(/^the (address|schema|connections|parameters|sslmode) /);
  expect(message).not.toMatch(/host\/friends|s3c|1234/);
});

it.each([
  {
    given: "postgres://team:p4ss@db.test:6432/friends?sslmode=require&password=p4ss",
    shown: "postgres://db.test:6432/friends",
  },
  { given: "postgresql:///friends?host=%2Ftmp%2Fsocket", shown: "postgres:///tmp/socket/friends" },
  { given: "postgres:///friends?host=/tmp&port=5433", shown: "postgres:///tmp:5433/friends" },
  { given: "postgres:///friends", shown: "postgres://localhost/friends" },
  {
    given: "postgres:///friends",
    environment: { PGHOST: "db.test", PGPORT: "6000" },
    shown: "postgres://db.test:6000/friends",
  },
  { given: "postgres:///", environment: { PGHOST: "/tmp", PGDATABASE: "team" }, shown: "postgres:///tmp/team" },
  { given: "postgres://", environment: { PGUSER: "ann", USER: "root" }, shown: "postgres://localhost/ann" },
  {
    given: "postgres://ben@db.test:7000",
    environment: { PGPORT: "1", PGUSER: "ann" },
    shown: "postgres://db.test:7000/ben",
  },
])("an address is shown as $shown with $environment", ({ given, environment = {}, shown }) => {
  expect(addressOf(given, environment)).toMatchObject({ shown, schema: "chat_friends", connections: 4 });
});

it("an address is shown as the driver reads it", () => {
  const names = ["PGHOST", "PGPORT", "PGDATABASE", "PGUSER"] as const;
  for (const name of names) vi.stubEnv(name, name === "PGPORT" ? "6000" : `the-${name}`);

  for (const given of [
    "postgres:///friends",
    "postgres://",
    "postgres://ben@db.test/",
    "postgres:///x?host=/tmp&port=7",
  ]) {
    const { host, port, database } = new pg.Client({ connectionString: given });
    expect(shownAddress(given)).toBe(`postgres://${host}:${port}/${database}`);
  }
});

it.each([
  { code: "22012", conflict: true, lost: false },
  { code: "23505", conflict: true, lost: false },
  { code: "40001", conflict: true, lost: false },
  { code: "40P01", conflict: true, lost: false },
  { code: "26000", conflict: true, lost: false },
  { code: "42P05", conflict: true, lost: false },
  { code: "25006", conflict: true, lost: false },
  { code: "55P03", conflict: true, lost: false },
  { code: "57014", conflict: true, lost: false },
  { code: "25P03", conflict: false, lost: true },
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
