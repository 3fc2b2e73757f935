import { inspect, isDeepStrictEqual } from "node:util";
import type { Switches } from "@chat-friends/contract/switches";
import { createSandbox, demoIdentity, memoryStore, type Store } from "../../src/index.ts";
import type { RandomCall } from "../support/arbitrary-call.ts";
import { now } from "../support/clock.ts";
import { exchangeTogether } from "../support/send.ts";
import { crowdedWorld, people } from "./crowded-world.ts";
import { poison, poisonedStore } from "./poison.ts";
import type { Exchange } from "./step.ts";
import { readTables, type Tables } from "./tables.ts";

/** The crowded world in memory and in another store, under one clock; both must always tell the same. */
export interface StorePair {
  /** Sends the calls in one turn of the event loop, a second after the last; throws where replies differ in a byte. */
  send(calls: readonly RandomCall[]): Promise<Exchange[]>;
  /** Throws where the tables differ. */
  tables(owners: readonly string[]): Promise<Tables>;
  close(): Promise<void>;
}

/** Opens a store that has the crowded world, and in which the row of the poison can't be written. */
export type OpenStore = () => Promise<Store>;

export async function openStorePair(open: OpenStore, switches: Partial<Switches> = {}): Promise<StorePair> {
  let moment = now * 1000;
  const clock = { now: () => moment };
  const memory = poisonedStore(memoryStore());
  const other = await open();
  const model = createSandbox({ store: memory, world: crowdedWorld, switches, clock, onError: expectPoison });
  const sandbox = createSandbox({ store: other, switches, clock, onError: expectPoison });

  return {
    async send(calls) {
      moment += 1000;
      const expected = await exchangeTogether(model, calls);
      const replies = await exchangeTogether(sandbox, calls);
      return calls.map((call, index) => {
        const [reply, other] = [expected[index], replies[index]];
        if (!reply || JSON.stringify(reply) !== JSON.stringify(other)) throw new Error(difference(reply, other));
        return { ...call, reply };
      });
    },
    async tables(owners) {
      const wanted = { owners, people, received: true };
      const expected = await readTables(memory, demoIdentity.sdkAppId, wanted);
      const tables = await readTables(other, demoIdentity.sdkAppId, wanted);
      for (const [owner, table] of expected) {
        const found: Record<string, unknown> = { ...tables.get(owner) };
        for (const [part, rows] of Object.entries(table)) {
          const other = found[part];
          if (!isDeepStrictEqual(rows, other)) throw new Error(`${part} of ${owner}: ${difference(rows, other)}`);
        }
      }
      return expected;
    },
    async close() {
      await Promise.all([model.close(), sandbox.close()]);
    },
  };
}

function expectPoison(error: unknown): void {
  if ((error as Error).message !== poison) throw error;
}

function difference(expected: unknown, found: unknown): string {
  return `in memory ${inspect(expected, { depth: 4 })}, in the other store ${inspect(found, { depth: 4 })}`;
}
