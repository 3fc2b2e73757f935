import { expect, it, onTestFinished } from "vitest";
import { createSandbox, memoryStore, type Sandbox, type Store } from "../src/index.ts";
import { sqliteStore } from "../src/sqlite.ts";
import { codesOf } from "./support/ask.ts";
import { crowdedWorld, randomCall } from "./support/random-call.ts";
import { clock } from "./support/sandbox-with.ts";
import { seeded } from "./support/seeded-random.ts";
import { send } from "./support/send.ts";
import { temporaryFile } from "./support/temporary-folder.ts";

function open(store: Store): Sandbox {
  const sandbox = createSandbox({ store, clock, world: crowdedWorld });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** So many calls, the same for the same seed. */
function calls(seed: number) {
  const random = seeded(seed);
  return Array.from({ length: 200 }, () => randomCall(random));
}

const seeds = [1, 2, 3];

it.each(seeds)("random calls are answered alike from memory and from SQLite (seed %i)", async (seed) => {
  const memory = open(memoryStore());
  const sqlite = open(sqliteStore({ file: temporaryFile() }));

  for (const { operation, body } of calls(seed)) {
    const answer = await send(sqlite, operation, body);
    expect(answer, JSON.stringify({ operation, body })).toEqual(await send(memory, operation, body));
  }
});

it("these random calls meet every code that the state of a world brings about", async () => {
  const seen = new Set<unknown>();

  for (const seed of seeds) {
    const sandbox = open(memoryStore());
    for (const { operation, body } of calls(seed)) {
      const reply = await send(sandbox, operation, body);
      for (const code of [reply.ErrorCode, ...codesOf(reply)]) seen.add(code);
    }
  }

  const codes = [0, 30001, 30003, 30009, 30010, 30011, 30012, 30014, 30515, 30516, 30525, 30539];
  expect([...seen].sort()).toEqual(codes);
});
