import { type PostgresServer, startPostgres } from "@chat-friends/testing/postgres";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { send } from "../support/send.ts";
import { runUnderKills } from "./killing.ts";
import { several } from "./several.ts";
import { runSql } from "./sql.ts";

it.each(fc.sample(fc.nat(), 1))(
  "whatever backends are killed, nothing acknowledged is lost and nothing is done twice (seed %i)",
  async (seed) => {
    const { answers, kills, wrongReports } = await runUnderKills(240, 30, seed);

    console.log(
      `seed ${seed}: ${kills} kills; ${[...answers].map(([code, count]) => `${count} x ${code}`).join(", ")}`,
    );

    expect(wrongReports).toEqual([]);
    expect(kills).toBeGreaterThan(5);
    expect(answers.get(0)).toBeGreaterThan(200);
  },
);

/** A server that these tests may stop. */
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ max_connections: 6, superuser_reserved_connections: 0 });
});
afterAll(() => server.remove());

it("a crash and a fast restart are waited for", async () => {
  const { sandboxes, contradictions } = await several(1, {}, `${server.url}&schema=crash`);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  await sandbox.control.putAccounts({ ann: {}, ben: {}, cleo: {} });

  const before = codes(sandbox, "friend_add", { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] });
  await server.crash();
  const during = codes(sandbox, "friend_add", { From_Account: "ann", AddFriendItem: [{ To_Account: "cleo" }] });
  await server.start();

  expect(await during).toEqual([0]);
  expect(await before).toEqual([0]);
  expect(await contradictions()).toEqual([]);
});

it("while the server is away, a call waits as long as it may and is refused with 60008, and no restart is needed", async () => {
  const store = await postgresStore({ url: server.url, patience: 1500 });
  const sandbox = createSandbox({ store, clock, world: { accounts: { ann: {} } }, onError: () => undefined });
  onTestFinished(() => sandbox.close());
  const read = { From_Account: "ann", LastSequence: 0 };
  await sandbox.ready;
  await server.stop();

  const refused = await send(sandbox, "group_get", read);

  const ill = await sandbox.fetch(new Request("http://sandbox/_sandbox/health"));

  expect(ill.status).toBe(503);
  expect((await ill.json()).detail).toMatch(/^the database postgres:\/\/\/\S+ can't be used: there is no such socket$/);
  expect(refused).toMatchObject({ ErrorCode: 60008, ErrorInfo: expect.stringContaining("nothing was changed") });
  await server.start();
  expect(await send(sandbox, "group_get", read)).toMatchObject({ ErrorCode: 0 });
  expect((await sandbox.fetch(new Request("http://sandbox/_sandbox/health"))).status).toBe(200);
});

it("while the database takes no connections, calls wait and are refused with 60008, the control plane answers 503, and no restart is needed", async () => {
  const address = new URL(server.url);
  address.pathname = "/closed";
  const store = async () => postgresStore({ url: address.href, patience: 800 });
  const allow = (isOpen: boolean) =>
    runSql(
      server.url,
      `ALTER DATABASE closed ALLOW_CONNECTIONS ${isOpen};
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'closed'`,
    );
  await runSql(server.url, "CREATE DATABASE closed");
  const errors: string[] = [];
  const sandbox = createSandbox({
    ...{ store: store(), clock, world: { accounts: { ann: {} } }, controlToken: "token-of-the-closed" },
    onError: (error) => errors.push((error as Error).message),
  });
  onTestFinished(() => sandbox.close());
  const read = { From_Account: "ann", LastSequence: 0 };
  const reset = () =>
    sandbox.fetch(
      new Request("http://sandbox/_sandbox/reset", {
        method: "POST",
        headers: { authorization: "Bearer token-of-the-closed" },
      }),
    );
  await sandbox.ready;
  await allow(false);

  expect(await send(sandbox, "group_get", read)).toMatchObject({
    ErrorCode: 60008,
    ErrorInfo: "the database can't be used now: it takes no connections; nothing was changed",
  });
  expect((await reset()).status).toBe(503);
  expect(new Set(errors).size).toBe(1);

  await allow(true);
  expect(await send(sandbox, "group_get", read)).toMatchObject({ ErrorCode: 0 });
  expect((await reset()).status).toBe(200);
});

it("a server without a connection left is waited for", async () => {
  const { sandboxes } = await several(1, { accounts: { ann: {} } }, `${server.url}&schema=crowd`);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  await runSql(
    server.url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'chat-friends %'",
  );
  const holders = Array.from({ length: 6 }, () => runSql(server.url, "SELECT pg_sleep(0.5)"));
  await Promise.race([new Promise((resolve) => setTimeout(resolve, 150)), ...holders]);

  expect(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 })).toMatchObject({ ErrorCode: 0 });
  await Promise.allSettled(holders);
});
