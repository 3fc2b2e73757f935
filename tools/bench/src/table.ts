import type { Result } from "./row.ts";

/** The results as a Markdown table; where the bare peer is ahead, which it should be, the table says so. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(({ row, ours, peer, ratio }) => {
    const isAhead = row.better === "higher" ? ratio.median >= 1 : ratio.median <= 1;
    return [
      row.title,
      `${row.ours}: ${figure(ours)}`,
      `${row.peer}: ${figure(peer)}`,
      row.unit,
      `${ratio.median.toFixed(2)}x (${ratio.least.toFixed(2)} to ${ratio.greatest.toFixed(2)})`,
      isAhead ? "ahead" : "behind",
    ];
  });
  const header = ["row", "ours", "peer", "unit", "ours / peer, median of rounds", "ours is"];
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
