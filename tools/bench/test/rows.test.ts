import { expect, it, onTestFinished } from "vitest";
import type { Row } from "../src/row.ts";
import { bulkMemoryRow } from "../src/rows/bulk-memory-row.ts";
import { clientRow } from "../src/rows/client-row.ts";
import { mintRow } from "../src/rows/mint-row.ts";
import { startupRow } from "../src/rows/startup-row.ts";

it.each<[name: string, make: () => Promise<Row>, millisecondsOf: (figure: number) => number]>([
  ["client", () => clientRow("fetch"), (microsecondsPerCall) => (microsecondsPerCall * 100) / 1000],
  ["mint", mintRow, (signaturesPerSecond) => (1000 * 1000) / signaturesPerSecond],
  ["startup", startupRow, (milliseconds) => milliseconds],
])("the row %s gives both figures, and each is a part of the measured time", async (_name, make, millisecondsOf) => {
  const row = await make();
  onTestFinished(() => row.close());

  for (const contender of ["ours", "peer"] as const) {
    const start = performance.now();
    const figure = await row.measure(contender);
    const taken = performance.now() - start;

    expect(figure).toBeGreaterThan(0);
    expect(millisecondsOf(figure)).toBeLessThanOrEqual(taken);
  }
});

it.each([
  { peer: "openapi-fetch", need: 1.15 },
  { peer: "fetch", need: undefined },
])("a call through the client may cost at most $need times a call through $peer", async ({ peer, need }) => {
  const { goal, close } = await clientRow(peer);
  await close();

  expect(goal?.need).toBe(need);
});

it.each([false, true])(
  "the row of a bulk import gives resident memory in megabytes (in a small heap: %s)",
  async (isSmall) => {
    const row = await bulkMemoryRow({ most: 2000, least: 1000, isSmall });

    for (const contender of ["ours", "peer"] as const) {
      const megabytes = await row.measure(contender);

      expect(megabytes).toBeGreaterThan(20);
      expect(megabytes).toBeLessThan(1000);
    }
  },
);
