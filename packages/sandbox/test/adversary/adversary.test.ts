import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, memoryStore } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clock } from "../support/clock.ts";
import { temporaryFile } from "../support/temporary-folder.ts";
import { isAlwaysAnswered } from "./hostile-bodies.ts";
import { costOf, world, worstRequests } from "./worst-requests.ts";

it("every request is answered as the spec says, and nothing fails", async () => {
  await fc.assert(isAlwaysAnswered, { numRuns: 40 });
});

const stores = { memory: () => memoryStore(), SQLite: () => sqliteStore({ file: temporaryFile() }) };
const rows = worstRequests.flatMap((request) =>
  (["memory", "SQLite"] as const).map((store) => ({ ...request, store })),
);

// Bounds, not timings: what they are for took 7 to 97 seconds and 2.5 GB.
it.each(rows)("$title, on $store, neither block the sandbox for long nor fill the memory", async (row) => {
  const sandbox = createSandbox({
    store: stores[row.store](),
    clock,
    world,
    switches: { accounts: "open", undeclaredField: "stored" },
  });
  await sandbox.ready;

  const { code, blocked, grown } = await costOf(sandbox, row.operation, row.body());
  await sandbox.close();

  expect(code).toBe(row.code);
  expect(blocked).toBeLessThan(10);
  expect(grown).toBeLessThan(1024 ** 3);
});
