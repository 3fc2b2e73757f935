import { isDeepStrictEqual } from "node:util";
import { createSandbox, demoIdentity, memoryStore, type Store, type World } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { breachesOfTables } from "../model/invariants.ts";
import { readTables } from "../model/tables.ts";
import type { RandomCall } from "../support/arbitrary-call.ts";
import { clock } from "../support/clock.ts";
import { exchangeTogether } from "../support/send.ts";
import type { Written } from "./writers.ts";

const { sdkAppId } = demoIdentity;

const world: World = { customFriendFields: ["Tag_SNS_Custom_Test"] };

/** Makes the database that servers and the model begin with. */
export async function makeFile(file: string): Promise<void> {
  await createSandbox({ store: sqliteStore({ file }), clock, world }).close();
}

/** A sandbox in memory, which nothing kills: says what a server that was killed must have left. */
export interface CrashModel {
  /** Looks up whether a writer's call without a reply was carried out; throws if the store holds anything else than whole calls. */
  settle(written: Written, store: Store): Promise<"whole" | "absent">;
  /** Throws where the store holds anything else of these accounts than the model. */
  expectSame(people: readonly string[], store: Store): Promise<void>;
}

export function openCrashModel(): CrashModel {
  const own = memoryStore();
  const sandbox = createSandbox({ store: own, switches: { accounts: "open" }, clock, world });

  async function repeat(call: RandomCall): Promise<string> {
    return JSON.stringify(await exchangeTogether(sandbox, [call]));
  }

  async function hasSame(people: readonly string[], store: Store): Promise<boolean> {
    const wanted = { owners: people, people };
    const found = await readTables(store, sdkAppId, wanted);
    const breaches = breachesOfTables(found);
    if (breaches.length > 0) throw new Error(breaches.join("\n"));
    return isDeepStrictEqual(found, await readTables(own, sdkAppId, wanted));
  }

  return {
    async settle({ people, answered, inDoubt }, store) {
      // A call that the sandbox failed at left nothing.
      for (const { reply, ...call } of answered.filter(({ reply }) => reply.ErrorCode !== 30006)) {
        const expected = await repeat(call);
        if (expected !== JSON.stringify([reply])) throw new Error(`${JSON.stringify(call)} was answered otherwise`);
      }
      if (await hasSame(people, store)) return "absent";
      await repeat(inDoubt);
      if (await hasSame(people, store)) return "whole";
      throw new Error(`${people[0]} and others are neither before nor after ${JSON.stringify(inDoubt)}`);
    },
    async expectSame(people, store) {
      if (!(await hasSame(people, store))) throw new Error(`${people[0]} and others changed after they were written`);
    },
  };
}
