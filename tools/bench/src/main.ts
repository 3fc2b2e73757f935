import { join } from "node:path";
import { installNested } from "@chat-friends/testing/pnpm";
import { chooseRows } from "./choose-rows.ts";
import { measureRow, type Result, type Row } from "./row.ts";
import { bulkMemoryRow } from "./rows/bulk-memory-row.ts";
import { clientPeers } from "./rows/client-peers.ts";
import { clientRow } from "./rows/client-row.ts";
import { growthRow } from "./rows/growth-row.ts";
import { mintRow } from "./rows/mint-row.ts";
import { postgresGrowthRow } from "./rows/postgres-growth-row.ts";
import { postgresRows } from "./rows/postgres-rows.ts";
import { sandboxRows } from "./rows/sandbox-rows.ts";
import { tableOf } from "./table.ts";

const rounds = 9;

const clientRows = Object.fromEntries(clientPeers.map((peer) => [`client-${peer}`, () => clientRow(peer)]));
const rows: Record<string, () => Promise<Row>> = { ...sandboxRows, ...clientRows, mint: mintRow };

/** Each takes minutes, so it is measured only if it is named. */
const namedRows: Record<string, () => Promise<Row>> = {
  growth: growthRow,
  "bulk-memory": () => bulkMemoryRow(),
  "bulk-memory-million": () => bulkMemoryRow({ most: 1_000_000 }),
  "bulk-memory-small": () => bulkMemoryRow({ isSmall: true }),
  ...postgresRows,
  "postgres-growth": postgresGrowthRow,
};

await installNested(join(import.meta.dirname, "../peers"));
const results: Result[] = [];
for (const make of chooseRows(process.argv.slice(2), { rows, namedRows })) {
  const row = await make();
  results.push(await measureRow(row, row.rounds ?? rounds));
}
console.log(`Node ${process.versions.node}, medians of ${rounds} interleaved rounds\n\n${tableOf(results)}`);
