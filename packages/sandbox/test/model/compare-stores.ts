import type { Switches } from "@chat-friends/contract/switches";
import type { RandomCall } from "../support/arbitrary-call.ts";
import { people } from "./crowded-world.ts";
import { breachesOf } from "./invariants.ts";
import type { Step } from "./step.ts";
import { type OpenStore, openStorePair, type StorePair } from "./store-pair.ts";
import { hasSameRows, type Tables } from "./tables.ts";

/**
 * Takes the steps in memory and in another store, which is opened with the crowded world and the poison.
 *
 * Throws an Error that names the step where replies or tables differ. Where no switches are given, invariants must hold too.
 */
export async function compareStores(
  steps: readonly (readonly RandomCall[])[],
  open: OpenStore,
  switches?: Partial<Switches>,
): Promise<void> {
  const pair = await openStorePair(open, switches);
  const check = switches ? () => [] : breachesOf;
  try {
    let known = await pair.tables(people);
    for (const [index, calls] of steps.entries()) {
      const after = await takeStep(pair, calls, known, check).catch((cause: Error) => {
        throw new Error([`step ${index}: ${cause.message}`, ...calls.map(printed)].join("\n"), { cause });
      });
      known = new Map([...known, ...after]);
    }
    expectUntouched(known, await pair.tables(people));
  } finally {
    await pair.close();
  }
}

/** Gives the tables that the step may have changed. */
async function takeStep(
  pair: StorePair,
  calls: readonly RandomCall[],
  before: Tables,
  check: (step: Step) => string[],
): Promise<Tables> {
  const exchanges = await pair.send(calls);
  const after = await pair.tables(people.filter((userID) => calls.some((call) => names(call, userID))));
  const breaches = check({ exchanges, before, after });
  if (breaches.length > 0) throw new Error(breaches.join("\n"));
  return after;
}

/** A call touches no table but those of the accounts it names. */
function expectUntouched(known: Tables, found: Tables): void {
  for (const [owner, table] of found) {
    if (hasSameRows(table, known.get(owner))) continue;
    throw new Error(`the table of ${owner} changed in a step that does not name it`);
  }
}

function names(call: RandomCall, userID: string): boolean {
  return JSON.stringify(call.body).includes(JSON.stringify(userID));
}

function printed({ operation, body }: RandomCall): string {
  return `${operation} ${JSON.stringify(body)}`;
}
