import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Row } from "../row.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../bulk-import.ts");

/** Megabytes. */
const smallHeap = ["--max-old-space-size=64", "--max-semi-space-size=16"];

export interface BulkMemory {
  most?: number;
  least?: number;
  /** In a small heap, where V8 must collect: what an import needs. Otherwise V8 lets garbage lie as long as the machine has room. */
  isSmall?: boolean;
}

/** The peak of resident memory of an import. It shows whether memory grows with the number of rows. */
export async function bulkMemoryRow({
  most = 10_000_000,
  least = 100_000,
  isSmall = false,
}: BulkMemory = {}): Promise<Row> {
  const limits = isSmall ? smallHeap : [];
  return {
    title: `peak of resident memory of a bulk import, 100 friends per owner${isSmall ? ", in a small heap" : ""}`,
    ours: `${most.toLocaleString("en")} rows`,
    peer: `${least.toLocaleString("en")} rows`,
    unit: "MB",
    better: "lower",
    rounds: 1,
    goal: { of: "ratio", need: 1.2 },
    async measure(contender) {
      const { stdout } = await run(process.execPath, [...limits, program, String(contender === "ours" ? most : least)]);
      return Number(stdout);
    },
    close: async () => {},
  };
}
