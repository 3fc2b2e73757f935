import fc from "fast-check";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { anySwitches, steps } from "../model/arbitrary-steps.ts";
import { compareStores } from "../model/compare-stores.ts";
import { crowdedWorld } from "../model/crowded-world.ts";
import { poisonFunction } from "../model/poison.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

/** Memory and PostgreSQL answer any steps alike, byte for byte, and keep the invariants. */
export const answersAlike = fc.asyncProperty(steps, (taken) => compareStores(taken, crowdedStore));

/** The same without the invariants, which hold by the default switches alone. */
export const answersAlikeWhateverTheSwitches = fc.asyncProperty(steps, anySwitches, (taken, switches) =>
  compareStores(taken, crowdedStore, switches),
);

async function crowdedStore() {
  const url = freshAddress();
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world: crowdedWorld });
  await sandbox.ready;
  await sandbox.close();
  await runSql(url, poisonFunction);
  return postgresStore({ url });
}
