import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { codes, sequenceOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { sendTogether, signedQuery } from "../support/send.ts";
import { several } from "./several.ts";
import { socketBetween } from "./socket-between.ts";
import { runSql } from "./sql.ts";

const people = ["ann", "ben", "cleo", "dan", "eve"];
const world = { accounts: Object.fromEntries(people.map((userID) => [userID, {}])) };
const adding = (To_Account: string) => ({
  From_Account: "ann",
  AddFriendItem: [{ To_Account }],
  AddType: "Add_Type_Single",
});

/** Holds the row of a user until the function that it gives is called. */
async function lockRow(address: string, owner: string): Promise<() => Promise<void>> {
  const { url, schema } = addressOf(address);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET search_path = ${schema}; BEGIN`);
  await client.query("SELECT 1 FROM owner WHERE owner = $1 FOR UPDATE", [owner]);
  return () => client.end();
}

it("while calls of one user wait, those of others, refused calls and the clock don't", async () => {
  const { sandboxes, address } = await several(1, world);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  await codes(sandbox, "friend_add", adding("ben"));
  const release = await lockRow(address, "ann");

  const waiting = [codes(sandbox, "friend_add", adding("cleo")), codes(sandbox, "friend_add", adding("dan"))];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await sequenceOf(sandbox, "ben");
  await codes(sandbox, "friend_add", { ...adding("ben"), From_Account: "eve" });
  await sandbox.exchange({
    method: "POST",
    path: "/v4/sns/friend_add",
    query: new URLSearchParams(),
    body: new Uint8Array(),
  });
  sandbox.control.clock.advance(1);
  await sandbox.control.saved();
  const before = await Promise.race([...waiting, "still waiting"]);
  await release();

  expect(before).toBe("still waiting");
  expect(await Promise.all(waiting)).toEqual([[0], [0]]);
});

it("calls of a user whose row is never free are refused in the time of one, also those that wait for the others", {
  // Three times what a call may take would be later.
  timeout: 12_000,
}, async () => {
  const { sandboxes, address } = await several(1, world, undefined, 4000);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  await codes(sandbox, "friend_add", adding("ben"));
  const release = await lockRow(address, "ann");
  onTestFinished(release);

  const body = new TextEncoder().encode(JSON.stringify(adding("cleo")));
  const query = new URLSearchParams(signedQuery());
  const call = { method: "POST", path: "/v4/sns/friend_add", query, body };
  const replies = await Promise.all([call, call, call].map((each) => sandbox.exchange(each)));

  expect(replies.map(({ body }) => JSON.parse(body).ErrorCode)).toEqual([60008, 60008, 60008]);
});

it("connections that have died without a word cost a call some seconds, and no answer", {
  timeout: 20_000,
}, async () => {
  let [newest, dead] = [0, 0];
  const url = await socketBetween((_text, _direction, connection) => {
    newest = Math.max(newest, connection);
    return connection <= dead ? "is lost" : "passes";
  });
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world, onError: () => undefined });
  onTestFinished(() => sandbox.close());
  await sandbox.ready;
  // Each user has a round and so a connection.
  for (let round = 0; round < 5; round += 1)
    await Promise.all(people.map((userID) => new Promise(setImmediate).then(() => sequenceOf(sandbox, userID))));

  dead = newest;

  expect(await sequenceOf(sandbox, "ann")).toBe(0);
  expect(await codes(sandbox, "friend_add", adding("ben"))).toEqual([0]);
});

it.each([
  { title: "a table is missing", sql: "ALTER TABLE friend RENAME TO foe", reason: "a table is missing" },
  {
    title: "the disk is full",
    sql: `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'could not extend file "base/5/%"', random() USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON friend FOR EACH ROW EXECUTE FUNCTION full_disk()`,
    reason: "its disk is full",
  },
])(
  "while $title, calls get 60008, the control plane 503, health says it, and all calls are reported alike",
  async ({ sql, reason }) => {
    const errors: string[] = [];
    const url = freshAddress();
    const controlToken = "token-of-the-ill";
    const onError = (error: unknown) => errors.push((error as Error).message);
    const sandbox = createSandbox({ store: postgresStore({ url }), clock, world, controlToken, onError });
    onTestFinished(() => sandbox.close());
    await sandbox.ready;
    await runSql(url, sql);
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${controlToken}` };
      const reply = await sandbox.fetch(new Request(`http://sandbox/_sandbox/${path}`, { ...init, headers }));
      return { status: reply.status, ...(await reply.json()) };
    };
    const said = `the database can't be used now: ${reason}; nothing was changed`;

    const replies = await sendTogether(sandbox, "friend_add", [adding("ben"), adding("cleo"), adding("dan")]);
    const imported = await ask("world", {
      method: "PUT",
      body: JSON.stringify({ friends: [{ From_Account: "a", To_Account: "b" }] }),
    });

    for (const reply of replies) expect(reply).toMatchObject({ ErrorCode: 60008, ErrorInfo: said });
    expect(imported).toMatchObject({ status: 503, detail: said });
    expect(await ask("health")).toMatchObject({
      status: 503,
      detail: expect.stringMatching(new RegExp(`^the database postgres://\\S+ can't be used: ${reason}$`)),
    });
    expect(new Set(errors)).toEqual(new Set([said]));
  },
);

it("health says that the app is gone", async () => {
  const { sandboxes, address } = await several(1, world);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  const health = () => sandbox.fetch(new Request("http://sandbox/_sandbox/health"));
  expect((await health()).status).toBe(200);

  await runSql(address, "DELETE FROM app");

  const reply = await health();
  expect(reply.status).toBe(503);
  expect((await reply.json()).detail).toMatch(/has no app 1400000000 any more/);
});
