import { expect, it } from "vitest";
import { compareStores } from "../test/model/compare-stores.ts";
import { randomSwitches } from "../test/model/random-steps.ts";
import { freshSeeds } from "../test/model/seeds.ts";
import { temporaryFile } from "../test/support/temporary-folder.ts";

it.each(freshSeeds(100))("memory and SQLite answer alike and keep the invariants (seed %i)", async (seed) => {
  expect(await compareStores(seed, temporaryFile())).toBeGreaterThan(100);
  expect(await compareStores(seed, temporaryFile(), randomSwitches(seed))).toBeGreaterThan(100);
});
