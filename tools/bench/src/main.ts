import { installPeers } from "./install-peers.ts";
import { measureRow, type Result, type Row } from "./row.ts";
import { clientPeers } from "./rows/client-peers.ts";
import { clientRow } from "./rows/client-row.ts";
import { growthRow } from "./rows/growth-row.ts";
import { mintRow } from "./rows/mint-row.ts";
import { sandboxRows } from "./rows/sandbox-rows.ts";
import { tableOf } from "./table.ts";

const rounds = 9;

const clientRows = Object.fromEntries(clientPeers.map((peer) => [`client-${peer}`, () => clientRow(peer)]));
const rows: Record<string, () => Promise<Row>> = { ...sandboxRows, ...clientRows, mint: mintRow };

/** Takes minutes and gigabytes, so it is measured only where it is named. */
const namedRows: Record<string, () => Promise<Row>> = { growth: growthRow };

/** The rows whose names begin with one of these; without any, all but those that must be named. */
function choose(names: readonly string[]) {
  if (names.length === 0) return Object.values(rows);
  const chosen = Object.entries({ ...rows, ...namedRows }).filter(([row]) =>
    names.some((name) => row.startsWith(name)),
  );
  if (chosen.length > 0) return chosen.map(([, make]) => make);
  throw new Error(`no row is named so; there are ${Object.keys({ ...rows, ...namedRows }).join(", ")}`);
}

installPeers();
const results: Result[] = [];
for (const make of choose(process.argv.slice(2))) {
  const row = await make();
  results.push(await measureRow(row, row.rounds ?? rounds));
}
console.log(`Node ${process.versions.node}, medians of ${rounds} interleaved rounds\n\n${tableOf(results)}`);
