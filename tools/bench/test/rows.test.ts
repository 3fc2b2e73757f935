import { expect, it, onTestFinished } from "vitest";
import type { Row } from "../src/row.ts";
import { clientRow } from "../src/rows/client-row.ts";
import { mintRow } from "../src/rows/mint-row.ts";
import { startupRow } from "../src/rows/startup-row.ts";

it.each<[string, () => Promise<Row>]>([
  ["client", () => clientRow("fetch")],
  ["mint", mintRow],
  ["startup", startupRow],
])("the row %s gives a figure of both", async (_name, make) => {
  const row = await make();
  onTestFinished(() => row.close());

  for (const contender of ["ours", "peer"] as const) expect(await row.measure(contender)).toBeGreaterThan(0);
});
