import { expect, it } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { codesOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { exchangeTogether } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";
import { compareStores } from "./compare-stores.ts";
import { crowdedWorld } from "./crowded-world.ts";
import { randomSteps, randomSwitches } from "./random-steps.ts";
import { freshSeeds, seeds } from "./seeds.ts";

const timeout = 30_000;

it.each([...seeds, ...freshSeeds(2)])(
  "memory and SQLite answer alike and keep the invariants (seed %i)",
  { timeout },
  async (seed) => {
    expect(await compareStores(seed, temporaryFile())).toBeGreaterThan(100);
  },
);

it.each([...seeds, ...freshSeeds(2)])(
  "memory and SQLite answer alike whatever the switches (seed %i)",
  { timeout },
  async (seed) => {
    expect(await compareStores(seed, temporaryFile(), randomSwitches(seed))).toBeGreaterThan(100);
  },
);

it("the kept seeds meet every code that the state of a world brings about", async () => {
  const seen = new Set<unknown>();

  for (const seed of seeds) {
    const sandbox = createSandbox({ clock, world: crowdedWorld });
    for (const calls of randomSteps(seed)) {
      for (const reply of await exchangeTogether(sandbox, calls)) {
        for (const code of [reply.ErrorCode, ...codesOf(reply)]) seen.add(code);
      }
    }
  }

  const codes = [0, 30001, 30003, 30009, 30010, 30011, 30012, 30014, 30515, 30516, 30525, 30539];
  expect([...seen]).toEqual(expect.arrayContaining(codes));
});
