// node long-run.ts [COUNT]: the differential run with so many fresh seeds, 200 unless given.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareStores } from "./compare-stores.ts";
import { randomSwitches } from "./random-steps.ts";
import { freshSeeds } from "./seeds.ts";

const folder = mkdtempSync(join(tmpdir(), "chat-friends-model-"));
const seeds = freshSeeds(Number(process.argv[2] ?? 200));
let calls = 0;
try {
  for (const seed of seeds) {
    calls += await compareStores(seed, join(folder, `${seed}.sqlite`));
    calls += await compareStores(seed, join(folder, `${seed}-switches.sqlite`), randomSwitches(seed));
  }
  console.log(`${seeds.length} seeds, ${calls} calls: memory and SQLite answered alike, every invariant held`);
} finally {
  rmSync(folder, { recursive: true });
}
