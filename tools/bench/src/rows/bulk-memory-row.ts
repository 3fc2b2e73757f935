import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Row } from "../row.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../bulk-import.ts");

export interface BulkMemory {
  most?: number;
  least?: number;
  /** Megabytes of the old generation at most: how much an import needs, where V8 may not let garbage lie. V8's own limit unless given. */
  heap?: number;
}

/** The peak of resident memory of an import. It shows whether memory grows with the number of rows. */
export async function bulkMemoryRow({ most = 10_000_000, least = 100_000, heap }: BulkMemory = {}): Promise<Row> {
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  return {
    title: `peak of resident memory of a bulk import, 100 friends per owner${heap === undefined ? "" : `, in a heap of ${heap} MB`}`,
    ours: `${most.toLocaleString("en")} rows`,
    peer: `${least.toLocaleString("en")} rows`,
    unit: "MB",
    better: "lower",
    rounds: 1,
    goal: { of: "ratio", need: 1.2 },
    async measure(contender) {
      const { stdout } = await run(process.execPath, [...limit, program, String(contender === "ours" ? most : least)]);
      return Number(stdout);
    },
    close: async () => {},
  };
}
