import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { type PostgresServer, startPostgres } from "@chat-friends/testing/postgres";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runToEnd, serve } from "../test/support/run-cli.ts";

const password = "p4ss-of-the-team";
let server: PostgresServer;
let address: URL;

beforeAll(async () => {
  server = await startPostgres();
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query(`CREATE ROLE team LOGIN PASSWORD '${password}'`);
  await owner.query("CREATE DATABASE friends OWNER team");
  await owner.end();
  address = new URL(server.url);
  address.pathname = "/friends";
  address.searchParams.set("user", "team");
});

afterAll(() => server.remove());

function withParameter(name: string, value: string): string {
  const changed = new URL(address);
  changed.searchParams.set(name, value);
  return changed.href;
}

function environmentWith(CHAT_FRIENDS_DATABASE: string, others: Record<string, string> = {}): Record<string, string> {
  return { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE, ...others };
}

it.each([
  { title: "the address", environment: () => environmentWith(withParameter("password", password)) },
  { title: "PGPASSWORD", environment: () => environmentWith(address.href, { PGPASSWORD: password }) },
  {
    title: "PGPASSFILE",
    environment() {
      const folder = temporaryFolder();
      const file = join(folder, "pgpass");
      // The driver refuses a file that others can read.
      writeFileSync(file, `*:*:friends:team:${password}\n`, { mode: 0o600 });
      return environmentWith(address.href, { PGPASSFILE: file });
    },
  },
])("serves from a database whose password comes from $title, and never prints it", async ({ environment }) => {
  const sandbox = await serve({ folder: temporaryFolder(), environment: environment() });

  const { code, stdout, stderr } = await sandbox.stop();

  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}data +postgres:\/\/\/tmp\/[^?]*\/friends$/m);
  expect(stdout + stderr).not.toContain(password);
});

it("shows where PGHOST and its friends lead to", async () => {
  const { searchParams } = address;
  const PGHOST = searchParams.get("host") ?? "";
  const variables = { PGHOST, PGDATABASE: "friends", PGUSER: "team", PGPASSWORD: password };
  const sandbox = await serve({ folder: temporaryFolder(), environment: environmentWith("postgres://", variables) });

  const { stdout } = await sandbox.stop();

  expect(stdout).toMatch(new RegExp(`^ {2}data +postgres://${PGHOST}/friends$`, "m"));
});

it("loads no node:sqlite, which Node 20 does not have", async () => {
  const naming = `import { registerHooks } from "node:module";
    registerHooks({ load: (url, context, next) => { console.error(url); return next(url, context); } });`;
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(naming)}`;
  const environment = environmentWith(withParameter("password", password), { NODE_OPTIONS });
  const sandbox = await serve({ folder: temporaryFolder(), environment });

  const { stderr } = await sandbox.stop();

  expect(stderr).toMatch(/\/postgres-\w+\.js$/m);
  expect(stderr).not.toContain("node:sqlite");
});

it.each([
  { title: "no password", change: () => address.href, reason: "it asks for a password" },
  { title: "a wrong password", change: () => withParameter("password", "guessed"), reason: "it refuses the password" },
  {
    title: "a socket that is not there",
    change: () => withParameter("host", "/nowhere"),
    reason: "there is no such socket",
  },
  {
    title: "a database that is not there",
    change: () => withParameter("password", password).replace("/friends?", "/foes?"),
    reason: "there is no such database",
  },
  {
    title: "a server without TLS",
    change: () => withParameter("sslmode", "verify-full"),
    reason: "it has no TLS; sslmode=disable in the address turns TLS off",
  },
  {
    title: "a database that can only be read",
    change() {
      const readOnly = new URL(withParameter("password", password));
      readOnly.searchParams.set("options", "-c default_transaction_read_only=on");
      return readOnly.href;
    },
    reason: "it is read-only; the sandbox must write, so it needs the primary server",
  },
])("refuses $title in one line without the password", async ({ change, reason }) => {
  const environment = environmentWith(change());

  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder: temporaryFolder(), environment });

  expect(code).toBe(1);
  expect(stderr).toMatch(/^chat-friends: the database postgres:\/\/\S+ can't be used: [^\n]+\n$/);
  expect(stderr).toContain(reason);
  expect(stderr).not.toMatch(/guessed|p4ss/);
});

it("refuses a world for a database that has one, without the password", async () => {
  const folder = temporaryFolder({ "world.json": {} });
  const environment = environmentWith(withParameter("password", password), { CHAT_FRIENDS_WORLD: "world.json" });

  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder, environment });

  expect(code).toBe(1);
  expect(stderr).toContain("which already holds data");
  expect(stderr).not.toContain(password);
});
