import { expect, it, onTestFinished } from "vitest";
import { createSandbox, memoryStore, type Store, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { type RunningServer, startServer } from "../../src/server.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { worldLimits } from "../../src/world/world-size.ts";
import { clock } from "../../test/support/clock.ts";
import { freshAddress } from "../../test/support/postgres-stores.ts";
import { signedQuery } from "../../test/support/send.ts";
import { temporaryFile } from "../../test/support/temporary-folder.ts";

const controlToken = "token-of-the-large-world";
const friendsOfOne = 1000;
const owners = Array.from({ length: worldLimits.friends / friendsOfOne }, (_empty, index) => String(index));

/** As many friends and requests as a world may have. */
function largest(mark: string): World {
  const named = owners.map((owner) => `${mark} ${owner}`);
  const requests = named.flatMap((owner) => Array.from({ length: 10 }, (_empty, index) => `${owner} ${index}`));
  return {
    friends: named.map((From_Account) => ({
      ...{ From_Account, To_Account: "friend {n}", count: friendsOfOne },
      GroupName: ["all"],
    })),
    pending: requests.map((From_Account) => ({ From_Account, To_Account: "asked {n}", count: 100 })),
  };
}

async function serve(store: Store | Promise<Store>, world?: World): Promise<RunningServer> {
  const sandbox = createSandbox({ store, clock, controlToken, ...(world && { world }) });
  await sandbox.ready;
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return server;
}

async function control({ url }: RunningServer, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${controlToken}` };
  const answer = await fetch(`${url}/_sandbox/${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** The code of a call, and how many friends the list of the user has. */
async function listOf({ url }: RunningServer, From_Account: string) {
  const body = JSON.stringify({ From_Account, LastSequence: 0 });
  const reply = await (await fetch(`${url}/v4/sns/group_get?${signedQuery()}`, { method: "POST", body })).json();
  return [reply.ErrorCode, reply.ResultItem?.[0]?.FriendNumber];
}

const known = [0, friendsOfOne];
const unknown = [30003, undefined];

function listsOfBoth(server: RunningServer) {
  return Promise.all(["first 7", "second 7"].map((user) => listOf(server, user)));
}

/** What calls and moves of the clock are answered with, as long as the work takes. */
async function meanwhile(server: RunningServer, user: string, work: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  const ends = work.finally(() => {
    isDone = true;
  });
  const codes = new Set<number>();
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    codes.add((await listOf(server, user))[0]);
    codes.add((await control(server, "PUT", "clock", { advance: 1 })).status);
  }
  await ends;
  // A call that comes after the change of the world finds no such account.
  return [...codes].filter((code) => code !== 30003).sort();
}

/** Notes how long each piece of work took. */
function stopwatch() {
  const times: string[] = [];
  return {
    times,
    async timed<Result>(what: string, work: Promise<Result>): Promise<Result> {
      const started = performance.now();
      const result = await work;
      times.push(`${what} ${((performance.now() - started) / 1000).toFixed(1)} s`);
      return result;
    },
  };
}

const long = { timeout: 600_000 };

it.each<{ name: string; open: () => Store | Promise<Store> }>([
  { name: "memory", open: memoryStore },
  { name: "SQLite", open: () => sqliteStore({ file: temporaryFile() }) },
  { name: "PostgreSQL", open: () => postgresStore({ url: freshAddress() }) },
])("the largest world is loaded, exported, replaced and reset: $name", long, async ({ name, open }) => {
  const { times, timed } = stopwatch();
  const server = await timed("load", serve(open(), largest("first")));

  const exported = await timed("export", control(server, "GET", "world"));
  const replaced = await timed("replace", control(server, "PUT", "world", largest("second")));
  const afterReplace = await listsOfBoth(server);
  const reset = await timed("reset", control(server, "POST", "reset"));
  const afterReset = await listsOfBoth(server);

  console.log(`${name}: ${times.join(", ")}`);
  expect(exported.status).toBe(200);
  expect(exported.body.friends).toHaveLength(worldLimits.friends);
  expect(exported.body.pending).toHaveLength(worldLimits.pending);
  expect([replaced.status, reset.status]).toEqual([200, 200]);
  expect(afterReplace).toEqual([unknown, known]);
  expect(afterReset).toEqual([known, unknown]);
});

it(
  "while a process replaces or resets the largest world, calls and the clock of every process go on",
  long,
  async () => {
    const url = freshAddress();
    const one = await serve(postgresStore({ url }), largest("first"));
    const other = await serve(postgresStore({ url }));
    const replacing = () => control(one, "PUT", "world", largest("second"));
    const resetting = () => control(one, "POST", "reset");

    const answers = [await meanwhile(other, "first 7", replacing()), await meanwhile(one, "second 7", resetting())];

    expect(answers).toEqual(Array(2).fill([0, 200]));
    expect(await Promise.all([one, other].map(listsOfBoth))).toEqual(Array(2).fill([known, unknown]));
  },
);
