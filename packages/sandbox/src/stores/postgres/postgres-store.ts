import type { Decision } from "../../relations/row-change.ts";
import type { Needs, Snapshot } from "../../relations/snapshot.ts";
import type { Store } from "../store.ts";
import { addressOf } from "./address.ts";
import { openApps } from "./apps.ts";
import type { Connection } from "./connection.ts";
import { openConnections } from "./connections.ts";
import { dump } from "./dump.ts";
import { watchHealth } from "./health.ts";
import { sweepWorlds } from "./old-worlds.ts";
import { openPlaces } from "./places.ts";
import { askWorld, findForbidden, type Question, readAccounts, readBlocklists } from "./questions.ts";
import { openQueue, type Queue } from "./queue.ts";
import { statements } from "./statements.ts";
import { untilDone } from "./until-done.ts";
import { useLong } from "./use-long.ts";
import { addWorld, removeWorld, replaceWorld } from "./worlds.ts";

export interface PostgresOptions {
  /**
   * Such as `postgres://USER:PASSWORD@HOST:5432/DATABASE?sslmode=verify-full`; a missing password comes from PGPASSWORD or
   * PGPASSFILE. `schema` (default: `chat_friends`) names the schema of the tables, `connections` (default: 4) how many this process may have.
   */
  url: string;
  /** Milliseconds that a call may wait for the database before it is refused with 60008. Default: 10 000. */
  patience?: number;
}

/**
 * A store on PostgreSQL, which several processes may have open at once.
 *
 * Rejects with an Error of one sentence, without the password, if the database can't be used.
 */
export async function postgresStore({ url, patience = 10_000 }: PostgresOptions): Promise<Store> {
  const address = addressOf(url);
  const connections = await openConnections(address);
  const health = watchHealth(address, connections);
  const apps = openApps();
  const queues = new Map<number, Queue>();
  /** What is done with whole apps, the latest of each. */
  const moving = new Map<number, Promise<unknown>>();
  // Whole worlds leave a connection to the calls.
  const inPlace = openPlaces(Math.max(1, address.connections - 1));
  const deadline = () => performance.now() + patience;
  // Another process may do the same at this moment; the next start looks again.
  await untilDone(deadline(), () => sweepWorlds(connections, deadline())).catch(() => undefined);

  function queueOf(sdkAppId: number): Queue {
    const queue = queues.get(sdkAppId) ?? openQueue({ connections, apps }, sdkAppId, address.connections);
    queues.set(sdkAppId, queue);
    return queue;
  }

  function ask<Result>(question: (connection: Connection) => Promise<Result>): Promise<Result> {
    const until = deadline();
    return untilDone(until, () => connections.use(until, question));
  }

  /** Does something with a whole app after what was asked of this process before. */
  function withApp<Result>(sdkAppId: number, action: (until: number) => Promise<Result>): Promise<Result> {
    const before = moving.get(sdkAppId);
    const done = (async () => {
      await before?.catch(() => undefined);
      await queues.get(sdkAppId)?.answered();
      return inPlace(() => action(deadline()));
    })();
    moving.set(sdkAppId, done);
    return done;
  }

  function change<Result>(sdkAppId: number, action: (until: number) => Promise<Result>): Promise<Result> {
    return withApp(sdkAppId, (until) =>
      action(until)
        .catch(health.note)
        .finally(() => apps.forget(sdkAppId)),
    );
  }

  function look<Answer>(sdkAppId: number, question: Question<Answer>): Promise<Answer> {
    return withApp(sdkAppId, (until) =>
      untilDone(until, () => useLong(connections, until, (connection) => askWorld(connection, sdkAppId, question))),
    );
  }

  return {
    transact<Answer>(sdkAppId: number, needs: Needs, decide: (snapshot: Snapshot) => Decision<Answer>) {
      return queueOf(sdkAppId).carryOut(needs, decide, deadline()).catch(health.note);
    },
    shared: {
      async read(sdkAppId) {
        const [row] = await ask((connection) => connection.run(statements.app, [sdkAppId]));
        return row?.[3];
      },
      async firstWorld(sdkAppId) {
        const [row] = await ask((connection) => connection.run(statements.firstWorld, [sdkAppId]));
        return row?.[0];
      },
      list: async () => (await ask((connection) => connection.run(statements.apps, []))).flat(),
      check: (sdkAppId) => health.check(sdkAppId, deadline()),
    },
    loadIfEmpty: (sdkAppId, rows, first = { state: "", world: "" }) =>
      change(sdkAppId, (until) => addWorld(connections, sdkAppId, rows, first, until)),
    dump: (sdkAppId) => look(sdkAppId, dump),
    accounts: (sdkAppId) => look(sdkAppId, readAccounts),
    blocklists: (sdkAppId) => look(sdkAppId, readBlocklists),
    findForbidden: (sdkAppId, forbidden) => look(sdkAppId, (...world) => findForbidden(...world, forbidden)),
    replace: (sdkAppId, rows, state) =>
      change(sdkAppId, (until) => replaceWorld(connections, sdkAppId, rows, state, until)),
    clear: (sdkAppId) => change(sdkAppId, (until) => removeWorld(connections, sdkAppId, until)),
    loss: () => undefined,
    async close() {
      await Promise.allSettled(moving.values());
      await Promise.all([...queues.values()].map((queue) => queue.answered()));
      await connections.close();
    },
  };
}
