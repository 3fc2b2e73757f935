import { seeded } from "@chat-friends/testing";
import fc from "fast-check";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { burst, newToken } from "../../src/stores/postgres/commit.ts";
import { openConnections } from "../../src/stores/postgres/connections.ts";
import { statements } from "../../src/stores/postgres/statements.ts";
import { codes, sequenceOf } from "../support/ask.ts";
import { clock, now } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { send } from "../support/send.ts";
import { several } from "./several.ts";
import { socketBetween } from "./socket-between.ts";
import { runSql } from "./sql.ts";

const people = Array.from({ length: 40 }, (_empty, index) => `person ${index}`);
const world: World = { accounts: Object.fromEntries(people.map((userID) => [userID, {}])) };
const slow: World = { ...world, friends: [{ From_Account: "person 0", To_Account: "slow" }] };
const adding = (From_Account: string, To_Account: string) => ({
  From_Account,
  AddFriendItem: [{ To_Account, GroupName: "all" }],
});

/** Makes the row of the friend "slow", or of the owner of this name, take so many seconds. */
function slowDown(address: string, seconds: number, table: "friend" | "owner" = "friend"): Promise<unknown> {
  return runSql(
    address,
    `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NEW; END $$;
      CREATE TRIGGER wait BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.${table} = 'slow') EXECUTE FUNCTION wait()`,
  );
}

/** By table, how many rows there are of worlds that no app has. */
async function leftOver(address: string): Promise<Record<string, unknown> | undefined> {
  const tables = ["owner", "friend", "list", "member", "pending", "account", "blocked"];
  const counts = tables.map(
    (table) => `(SELECT count(*)::int FROM ${table} WHERE world NOT IN (SELECT world FROM app)) AS ${table}`,
  );
  return (await runSql(address, `SELECT ${counts.join()}`))[0];
}

const nothing = { owner: 0, friend: 0, list: 0, member: 0, pending: 0, account: 0, blocked: 0 };

it.each(fc.sample(fc.nat(), 1))(
  "calls of three processes leave no row of a world that was replaced, reset or removed under them (seed %i)",
  async (seed) => {
    const { sandboxes, address, contradictions } = await several(3, world);
    const random = seeded(seed);
    const anyone = () => people[random(people.length)] ?? "";
    const counts = new Map<unknown, number>();
    let isOver = false;
    const writing = Array.from({ length: 18 }, async (_empty, index) => {
      const sandbox = sandboxes[index % 3];
      while (!isOver && sandbox) {
        const { ErrorCode } = await send(sandbox, "friend_add", adding(anyone(), anyone()));
        counts.set(ErrorCode, (counts.get(ErrorCode) ?? 0) + 1);
      }
    });

    for (let round = 0; round < 9; round += 1) {
      const { control, tenants } = sandboxes[round % 3] ?? {};
      if (round % 3 === 0) await control?.reset();
      else await control?.importWorld(world);
      const tenant = await tenants?.add({ world });
      await tenants?.remove(tenant?.sdkAppId ?? 0);
    }
    isOver = true;
    await Promise.all(writing);

    console.log(`seed ${seed}: ${[...counts].map(([code, count]) => `${count} x ${code}`).join(", ")}`);
    expect(await leftOver(address)).toEqual(nothing);
    expect(await contradictions()).toEqual([]);
    expect([...counts.keys()]).toEqual([0]);
  },
);

it("the first row of a user is written before another world takes its place, or not at all", async () => {
  const { sandboxes, address } = await several(1, world);
  const connections = await openConnections(addressOf(address));
  onTestFinished(() => connections.close());
  const [former] = await runSql(address, "SELECT world FROM app");
  const id = Number(former?.["world"]);
  const keeping = { statement: statements.keepWorlds, parameters: [[id]] };
  const writing = { statement: statements.addOwners, parameters: [id, ["person 0"], [0], [0], [0], newToken()] };
  const inTime = performance.now() + 10_000;

  let isReplaced = false;
  const replaced = await connections.use(inTime, async (connection) => {
    await connection.command("BEGIN");
    await connection.run(keeping.statement, keeping.parameters);
    const replacing = sandboxes[0]?.control.importWorld({}).then(() => {
      isReplaced = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = isReplaced;
    await burst(connection, [writing], true);
    await replacing;
    return { before, after: isReplaced };
  });
  const late = connections.use(inTime, (connection) => burst(connection, [keeping, writing]));

  expect(replaced).toEqual({ before: false, after: true });
  await expect(late).rejects.toThrow("division by zero");
  expect(await leftOver(address)).toEqual(nothing);
});

it("a call that writes the first row of a user while the world is replaced leaves no row of the old world", async () => {
  const { sandboxes, address } = await several(2, { accounts: { slow: {}, ann: {} } });
  const [one, other] = sandboxes;
  if (!one || !other) return;
  await slowDown(address, 0.7, "owner");

  const calling = codes(one, "friend_add", { ...adding("slow", "ann"), AddType: "Add_Type_Single" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await other.control.importWorld({});

  expect(await calling).toEqual([0]);
  expect(await leftOver(address)).toEqual(nothing);
});

it("a world whose removal is in a deadlock with a call is removed all the same", async () => {
  let deadlocks = 0;
  const address = await socketBetween((text) => {
    if (text.includes("deadlock detected")) deadlocks += 1;
    return "passes";
  });
  const friends = ["a", "b"].map((From_Account) => ({ From_Account, To_Account: "c" }));
  const { sandboxes } = await several(1, { friends }, address);
  const { url, schema } = addressOf(address);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  onTestFinished(() => other.end());
  // So the removal is the one that gives in, after a second.
  await other.query(`SET search_path = ${schema}; SET deadlock_timeout = '60s'; BEGIN`);
  await other.query("SELECT 1 FROM owner WHERE owner = 'b' FOR UPDATE");

  const replacing = sandboxes[0]?.control.importWorld({});
  await new Promise((resolve) => setTimeout(resolve, 300));
  await other.query("SELECT 1 FROM owner WHERE owner = 'a' FOR UPDATE");
  await other.query("COMMIT");
  await replacing;

  expect(deadlocks).toBe(1);
  expect(await leftOver(address)).toEqual(nothing);
});

it.each<{ what: string; start: (sandbox: Sandbox) => Promise<void>; ahead: number }>([
  { what: "imported", start: ({ control }) => control.importWorld(slow), ahead: 5000 },
  { what: "reset to", start: ({ control }) => control.reset(), ahead: 0 },
])("calls and the clock of all processes go on while a world is $what", async ({ start, ahead }) => {
  const { sandboxes, address } = await several(2, slow);
  const [one, other] = sandboxes;
  if (!one || !other) return;
  await slowDown(address, 1.5);

  let isDone = false;
  const working = start(one).then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const during: unknown[] = [];
  for (const sandbox of [one, other]) {
    during.push(...(await codes(sandbox, "friend_add", adding("person 1", `person ${during.length + 2}`))));
    sandbox.control.clock.advance(2500);
    await sandbox.control.saved();
  }
  const wasDone = isDone;
  await working;

  expect({ wasDone, during }).toEqual({ wasDone: false, during: [0, 0] });
  for (const sandbox of [one, other]) {
    expect(await sequenceOf(sandbox, "person 1")).toBe(0);
    expect(sandbox.control.clock.now()).toBe(now * 1000 + ahead);
  }
  expect(await leftOver(address)).toEqual(nothing);
});

it("more worlds than there are connections are loaded one after the other, and calls go on meanwhile", async () => {
  const address = `${freshAddress()}&connections=2`;
  await (await postgresStore({ url: address })).close();
  await slowDown(address, 0.6);
  const { sandboxes } = await several(1, world, address, 500);
  const [sandbox] = sandboxes;
  if (!sandbox) return;

  let isDone = false;
  const loading = Promise.all([1, 2, 3].map(() => sandbox.tenants.add({ world: slow }))).finally(() => {
    isDone = true;
  });
  const answers: unknown[] = [];
  for (const other of people.slice(2)) {
    if (isDone) break;
    answers.push(...(await codes(sandbox, "friend_add", adding("person 1", other))));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  expect(await loading).toHaveLength(3);
  expect(new Set(answers)).toEqual(new Set([0]));
});

/** A sandbox whose calls may wait for a fifth of the time that a slow world takes, and whose next COMMIT is lost, or the reply to it. */
async function impatient(lost: "to the server" | "from the server") {
  let isLosing = false;
  const url = await socketBetween((text, direction) => {
    if (!isLosing || direction !== lost || !text.includes("COMMIT")) return "passes";
    isLosing = false;
    return "breaks";
  });
  await (await postgresStore({ url })).close();
  await slowDown(url, 1);
  const open = (given: World) => {
    const store = postgresStore({ url, patience: 200 });
    const sandbox = createSandbox({ store, clock, world: given, onError: () => undefined });
    onTestFinished(() => sandbox.close());
    return sandbox;
  };
  return { url, open, lose: () => (isLosing = true) };
}

it.each([
  { title: "the reply to its COMMIT", lost: "from the server", isReplaced: true },
  { title: "its COMMIT", lost: "to the server", isReplaced: false },
] as const)(
  "a world that loses $title, later than a call may wait, is reported as it was",
  async ({ lost, isReplaced }) => {
    const { open, lose, url } = await impatient(lost);
    const sandbox = open(world);
    await sandbox.ready;
    lose();

    const answer = await sandbox.control.importWorld(slow).then(
      () => "replaced",
      ({ message }: Error) => message,
    );

    expect(answer).toMatch(isReplaced ? /^replaced$/ : /nothing was changed$/);
    expect(await runSql(url, "SELECT friend FROM friend")).toHaveLength(isReplaced ? 1 : 0);
  },
);

it("a first world that loses the reply to its COMMIT, later than a call may wait, is not reported as unchanged", async () => {
  const { open, lose } = await impatient("from the server");
  lose();

  await expect(open(slow).ready).rejects.toThrow("it is not known whether");
});
