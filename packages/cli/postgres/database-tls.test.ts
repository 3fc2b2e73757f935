import { join } from "node:path";
import { sharedFolder, temporaryFolder } from "@chat-friends/testing";
import { freePort } from "@chat-friends/testing/loopback";
import { type PostgresServer, startPostgres } from "@chat-friends/testing/postgres";
import pg from "pg";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { certificate } from "../src/sandbox/certificate.ts";
import { runToEnd, serve } from "../test/support/run-cli.ts";

const password = "p4ss-of-the-team";
const folder = sharedFolder();
let server: PostgresServer;
let address: URL;

beforeAll(async () => {
  const port = await freePort();
  const tls = await certificate(new Date(), join(folder, "server.pem"));
  await certificate(new Date(), join(folder, "other", "server.pem"));
  server = await startPostgres({ listen_addresses: "127.0.0.1", port }, tls);
  const owner = new pg.Client({ connectionString: `${server.url}&port=${port}` });
  await owner.connect();
  await owner.query(`CREATE ROLE team LOGIN PASSWORD '${password}'`);
  await owner.query("CREATE DATABASE friends OWNER team");
  await owner.end();
  address = new URL(`postgres://team:${password}@localhost:${port}/friends?sslmode=verify-full`);
});

afterAll(() => server.remove());

function trusting(file: string, sslmode = "verify-full"): { CHAT_FRIENDS_PORT: string; CHAT_FRIENDS_DATABASE: string } {
  const trusted = new URL(address);
  trusted.searchParams.set("sslrootcert", join(folder, file));
  trusted.searchParams.set("sslmode", sslmode);
  return { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE: trusted.href };
}

it("serves over TLS from a database whose certificate is trusted", async () => {
  const sandbox = await serve({ folder: temporaryFolder(), environment: trusting("server.pem") });
  const owner = new pg.Client({ connectionString: `${server.url}&port=${address.port}` });
  await owner.connect();
  const { rows } = await owner.query(
    "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'team'",
  );
  await owner.end();

  const { code, stdout, stderr } = await sandbox.stop();

  expect(rows).toEqual([{ ssl: true }]);
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain(password);
});

it.each(["verify-full", "verify-ca", "require", "prefer"])(
  "refuses a database with another certificate in one line without the password: sslmode=%s",
  async (sslmode) => {
    const environment = trusting("other/server.pem", sslmode);

    const { code, stderr } = await runToEnd({ args: ["sandbox"], folder: temporaryFolder(), environment });

    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^chat-friends: the database postgres:\/\/localhost:\d+\/friends can't be used: nobody who is trusted here has signed [^\n]+\n$/,
    );
    expect(stderr).not.toContain(password);
  },
);

it("refuses a certificate that is for another host name", async () => {
  const environment = trusting("server.pem");
  const byNumber = environment.CHAT_FRIENDS_DATABASE.replace("@localhost:", "@[::ffff:127.0.0.1]:");

  const { code, stderr } = await runToEnd({
    args: ["sandbox"],
    folder: temporaryFolder(),
    environment: { ...environment, CHAT_FRIENDS_DATABASE: byNumber },
  });

  expect(code).toBe(1);
  expect(stderr).toMatch(/can't be used: its certificate is for another host name than that of the address\n$/);
});

it("refuses a certificate that has expired", async () => {
  const old = await certificate(new Date(Date.now() - 200 * 86_400_000), join(folder, "old", "server.pem"));
  const port = await freePort();
  const expired = await startPostgres({ listen_addresses: "127.0.0.1", port }, old);
  onTestFinished(() => expired.remove());
  const environment = trusting("old/server.pem");
  const there = environment.CHAT_FRIENDS_DATABASE.replace(`:${address.port}/`, `:${port}/`);

  const { code, stderr } = await runToEnd({
    args: ["sandbox"],
    folder: temporaryFolder(),
    environment: { ...environment, CHAT_FRIENDS_DATABASE: there },
  });

  expect(code).toBe(1);
  expect(stderr).toMatch(/can't be used: its certificate has expired\n$/);
});
