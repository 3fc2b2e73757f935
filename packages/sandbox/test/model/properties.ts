import fc from "fast-check";
import { sqliteStore } from "../../src/sqlite.ts";
import { plantedFile } from "../support/planted-file.ts";
import { anySwitches, steps } from "./arbitrary-steps.ts";
import { compareStores } from "./compare-stores.ts";
import { crowdedWorld } from "./crowded-world.ts";
import { poisonTrigger } from "./poison.ts";
import type { OpenStore } from "./store-pair.ts";

/** Memory and SQLite answer any steps alike, byte for byte, and keep the invariants. */
export const answersAlike = fc.asyncProperty(steps, (taken) => inFile((open) => compareStores(taken, open)));

/** The same without the invariants, which hold by the default switches alone. */
export const answersAlikeWhateverTheSwitches = fc.asyncProperty(steps, anySwitches, (taken, switches) =>
  inFile((open) => compareStores(taken, open, switches)),
);

/** A run has a file of its own. */
function inFile(run: (open: OpenStore) => Promise<void>): Promise<void> {
  return run(async () => sqliteStore({ file: await plantedFile(crowdedWorld, poisonTrigger) }));
}
