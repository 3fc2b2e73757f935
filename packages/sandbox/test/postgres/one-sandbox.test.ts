import { expect, it, onTestFinished } from "vitest";
import { createSandbox, demoIdentity, type Sandbox, type Store } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes } from "../support/ask.ts";
import { clock, now } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { send, signedQuery } from "../support/send.ts";
import { several } from "./several.ts";
import { runSql } from "./sql.ts";

const world = { accounts: { ann: {}, ben: {} } };
const readAnn = { From_Account: "ann", LastSequence: 0 };

async function two(alter?: (store: Store) => Store): Promise<[one: Sandbox, other: Sandbox, address: string]> {
  const { sandboxes, address } = await several(2, world, freshAddress(), 10_000, alter);
  const [one, other] = sandboxes;
  if (!one || !other) throw new Error("two sandboxes were asked for");
  return [one, other, address];
}

/** What it reads of the shared state arrives late, after later writes: so many milliseconds, or now more and now less. */
function slowToRead(store: Store, milliseconds?: number): Store {
  const { shared } = store;
  let reads = 0;
  const read = async (sdkAppId: number) => {
    reads += 1;
    const late = milliseconds ?? (reads * 7) % 20;
    const found = await shared?.read(sdkAppId);
    await new Promise((resolve) => setTimeout(resolve, late));
    return found;
  };
  return { ...store, shared: shared && { ...shared, read } };
}

async function codeOf(sandbox: Sandbox, query?: string): Promise<number> {
  return (await send(sandbox, "group_get", readAnn, query)).ErrorCode;
}

it("switches that one process sets count for the next call of another", async () => {
  const [one, other] = await two();
  const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "unknown" }] };
  expect(await codes(other, "friend_add", adding)).toEqual([30003]);

  await one.control.putSwitches({ accounts: "open" });

  expect(await codes(other, "friend_add", adding)).toEqual([0]);
  expect(other.control.switches).toMatchObject({ accounts: "open" });
});

it.each([1, 2])(
  "switches are refused if a call writes what they forbid at the same moment (%i processes)",
  async (count) => {
    const { sandboxes, address } = await several(count, { accounts: { slow: {} } });
    const [one, other = one] = sandboxes;
    if (!one || !other) return;
    await one.control.putSwitches({ addingOneself: "added" });
    await runSql(
      address,
      `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.7); RETURN NEW; END $$;
      CREATE TRIGGER wait BEFORE INSERT ON friend FOR EACH ROW EXECUTE FUNCTION wait()`,
    );
    expect(await send(other, "group_get", { ...readAnn, From_Account: "slow" })).toMatchObject({ ErrorCode: 0 });

    const adding = codes(one, "friend_add", { From_Account: "slow", AddFriendItem: [{ To_Account: "slow" }] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const setting = other.control.putSwitches({ addingOneself: "refused" });

    await expect(setting).rejects.toThrow("slow is a friend of itself");
    expect(await adding).toEqual([0]);
    for (const sandbox of [one, other]) {
      await send(sandbox, "group_get", { ...readAnn, From_Account: "slow" });
      expect(sandbox.control.switches).toMatchObject({ addingOneself: "added" });
    }
  },
);

it("a clock that one process moves is the clock of another, also for a call that is refused before any row is read", async () => {
  const [one, other] = await two();
  expect(await codeOf(other)).toBe(0);

  one.control.clock.advance(200 * 86_400_000);
  await one.control.saved();
  expect(await codeOf(other)).toBe(70001);

  other.control.clock.reset();
  await other.control.saved();
  expect(await codeOf(one)).toBe(0);
  expect(one.control.clock.now()).toBe(now * 1000);
});

it("a fault applies to the given number of calls, in any of the processes", async () => {
  const [one, other] = await two();
  one.control.faults.add({ code: 30006, times: 5 });
  await one.control.saved();

  const replies = await Promise.all(Array.from({ length: 12 }, (_empty, index) => codeOf(index % 2 ? one : other)));

  expect(replies.filter((code) => code === 30006)).toHaveLength(5);
  expect(replies.filter((code) => code === 0)).toHaveLength(7);
  await Promise.all([codeOf(one), codeOf(other)]);
  expect([one.control.faults.list(), other.control.faults.list()]).toEqual([[], []]);
});

it("a fault with a number of calls is used exactly as often under many calls at once, again and again", async () => {
  const { sandboxes } = await several(3, world, freshAddress(), 10_000, slowToRead);
  const [one] = sandboxes;
  for (let round = 0; round < 5; round += 1) {
    one?.control.faults.add({ code: 30007, operation: "group_get", times: 10 });
    await one?.control.saved();

    const replies = await Promise.all(
      Array.from({ length: 60 }, (_empty, index) => sandboxes[index % 3]).map((sandbox) => sandbox && codeOf(sandbox)),
    );

    expect([round, replies.filter((code) => code === 30007).length]).toEqual([round, 10]);
    expect([round, replies.filter((code) => code === 0).length]).toEqual([round, 50]);
  }
});

it("a state that was read before a counted call and arrives after it does not bring the fault back", async () => {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [one, other] = await two((store) => {
    const { shared } = store;
    let reading = 0;
    return {
      ...store,
      async transact(...call) {
        await wait(20);
        const answer = await store.transact(...call);
        await wait(60);
        return answer;
      },
      shared: shared && {
        ...shared,
        async read(sdkAppId) {
          const isSecond = reading > 0;
          reading += 1;
          const found = await shared.read(sdkAppId);
          // After the call that the first one has let go on, and before its answer.
          if (isSecond) await wait(30);
          reading -= 1;
          return found;
        },
      },
    };
  });
  one.control.faults.add({ code: 30007, operation: "group_get", times: 1 });
  await one.control.saved();

  // Both find out at the same moment that the fault was added.
  const ben = send(other, "group_get", { From_Account: "ben", LastSequence: 0 });
  const replies = [await codeOf(other), (await ben).ErrorCode, await codeOf(other)];

  expect(replies.sort()).toEqual([0, 0, 30007]);
});

it("clock and faults that are set while a counted fault is used stay", async () => {
  const [one, other] = await two(slowToRead);
  const rounds = 12;
  for (let round = 1; round <= rounds; round += 1) {
    const [setter, reader] = round % 2 ? [one, other] : [other, one];
    setter.control.faults.add({ code: 30007, operation: "group_get", times: 5 });
    setter.control.faults.add({ code: 30008, operation: "friend_import" });
    const calls = Array.from({ length: 16 }, (_empty, index) => codeOf(index % 2 ? setter : reader));
    setter.control.clock.advance(1000);
    await setter.control.saved();
    await Promise.all(calls);
  }
  await Promise.all([codeOf(one), codeOf(other)]);

  for (const { control } of [one, other]) {
    expect(control.clock.now()).toBe((now + rounds) * 1000);
    expect(control.faults.list().filter(({ operation }) => operation === "friend_import")).toHaveLength(rounds);
  }
});

it("calls within the rate limit pass, also those that find out that another process has changed the app", async () => {
  const [one, other] = await two();
  await one.control.putSwitches({ rateLimit: "on" });
  await codeOf(other);
  other.control.clock.advance(60_000);
  await other.control.saved();
  await one.control.putAccounts({ late: {} });

  const replies = await Promise.all(Array.from({ length: 200 }, () => codeOf(other)));

  expect(replies.filter((code) => code !== 0)).toEqual([]);
});

it("a wrong signature counts once, also if the call finds out that another process has changed the app", async () => {
  const [one, other] = await two();
  await one.control.putSwitches({ signatureLockout: "on" });
  const wrong = signedQuery({}, { ...demoIdentity, secretKey: "b".repeat(64) });
  const replies: number[] = [];
  for (let failure = 1; failure <= 4; failure += 1) {
    one.control.clock.advance(1);
    await one.control.saved();
    replies.push(await codeOf(other, wrong));
  }

  expect(replies).toEqual([70009, 70009, 70009, 70009]);
  expect(await codeOf(other)).toBe(0);
});

it("faults that two processes add at once have different numbers", async () => {
  const [one, other] = await two();

  const added = [one, other, one, other].map(({ control }) =>
    control.faults.add({ code: 30006, operation: "friend_add" }),
  );
  await Promise.all([one.control.saved(), other.control.saved()]);

  expect(added.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
  expect(await codeOf(one)).toBe(0);
  expect(one.control.faults.list()).toHaveLength(4);
});

it("an app that one process adds is answered by another, and an app that one removes is unknown to all", async () => {
  const [one, other] = await two();
  const added = await one.tenants.add({ world, secretKey: "a".repeat(64) });
  const identity = { ...demoIdentity, sdkAppId: added.sdkAppId, secretKey: "a".repeat(64) };
  const query = signedQuery({}, identity);

  expect(await codeOf(other, query)).toBe(0);
  await expect(other.tenants.add({ sdkAppId: added.sdkAppId })).rejects.toThrow("already");
  await other.tenants.remove(added.sdkAppId);

  expect(await codeOf(one, query)).toBe(60006);
  expect(await codeOf(other, query)).toBe(60006);
});

it("a reset by any process goes back to the world that the first one began with", async () => {
  const [one, other] = await two();
  await codes(one, "friend_add", { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] });
  await one.control.putSwitches({ accounts: "open" });

  await other.control.reset();

  expect(await one.control.exportWorld()).toEqual({ ...world, defaultAllowType: "AllowType_Type_AllowAny" });
  expect(await codeOf(one)).toBe(0);
  expect(one.control.switches).toMatchObject({ accounts: "imported" });
});

it("a process that starts with other switches sets them for all, and one that starts with the same keeps what was set", async () => {
  const [one, , address] = await two();
  const start = async (switches?: { accounts: "open" }) => {
    const sandbox = createSandbox({ store: postgresStore({ url: address }), clock, ...(switches && { switches }) });
    await sandbox.ready;
    await sandbox.close();
  };

  await one.control.putSwitches({ strict: "on" });
  await start();
  await codeOf(one);
  expect(one.control.switches).toMatchObject({ strict: "on" });

  await start({ accounts: "open" });
  await codeOf(one);
  expect(one.control.switches).toMatchObject({ strict: "off", accounts: "open" });
});

it("an app that is removed and added again is another one in every process: its key, switches and faults are the new ones", async () => {
  const [one, other] = await two();
  const [sdkAppId, key, otherKey] = [1_400_000_055, demoIdentity.secretKey, "b".repeat(64)];
  const query = (secretKey: string) => signedQuery({}, { ...demoIdentity, sdkAppId, secretKey });
  const first = await one.tenants.add({ sdkAppId, world });
  first.faults.add({ code: 30007, operation: "group_get" });
  await first.saved();
  expect(await codeOf(other, query(key))).toBe(30007);

  await one.tenants.remove(sdkAppId);
  const second = await one.tenants.add({ sdkAppId, world, secretKey: otherKey });
  second.faults.add({ code: 30008, operation: "friend_add" });
  await second.saved();

  expect(await codeOf(other, query(key))).toBe(70009);
  expect(await codeOf(other, query(otherKey))).toBe(0);
});

it("the own app of a process can't be removed by another, also if it was a tenant before", async () => {
  const [one, , address] = await two();
  const sdkAppId = 1_400_000_077;
  await one.tenants.add({ sdkAppId, world });
  const identity = { ...demoIdentity, sdkAppId };
  const third = createSandbox({ store: postgresStore({ url: address }), clock, identity });
  onTestFinished(() => third.close());
  await third.ready;

  await expect(one.tenants.remove(sdkAppId)).rejects.toThrow(
    `SDKAppID ${sdkAppId} is the own app of another sandbox, which stays`,
  );

  expect(await codeOf(third, signedQuery({}, identity))).toBe(0);
});

it("a reset takes back what was set before it, also if that is still being written", async () => {
  const [one] = await two((store) => slowToRead(store, 200));

  one.control.faults.add({ code: 30006 });
  one.control.clock.advance(5000);
  await one.control.reset();
  await one.control.saved();

  expect(one.control.faults.list()).toEqual([]);
  expect(one.control.clock.now()).toBe(now * 1000);
});
