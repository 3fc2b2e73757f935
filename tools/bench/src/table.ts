import { markdownTable } from "@chat-friends/testing/text-table";
import type { Goal, Result, Row } from "./row.ts";

/** The results as a Markdown table. The table says where the peer is faster (a bare peer should be) and where a goal is missed. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const { row, ours, peer, ratio } = result;
    const isAhead = row.better === "higher" ? ratio.median >= 1 : ratio.median <= 1;
    return [
      row.title,
      `${row.ours}: ${figure(ours)}`,
      `${row.peer}: ${figure(peer)}`,
      row.unit,
      `${ratio.median.toFixed(2)}x (${ratio.least.toFixed(2)} to ${ratio.greatest.toFixed(2)})`,
      isAhead ? "ahead" : "behind",
      row.goal ? `${goalOf(row, row.goal)}: ${verdictOf(result, row.goal)}` : "",
    ];
  });
  const header = ["row", "ours", "peer", "unit", "ours / peer, median of rounds", "ours is", "goal"];
  return markdownTable(header, rows).join("\n");
}

function goalOf({ better, unit }: Row, { of, need, aim }: Goal): string {
  const said = (value: number) => (of === "ratio" ? `${value}x` : `${value.toLocaleString("en")} ${unit}`);
  const bound = `${better === "higher" ? "at least" : "at most"} ${said(need)}`;
  return aim === undefined ? bound : `${bound}, aim ${said(aim)}`;
}

function verdictOf({ row, ours, ratio }: Result, { of, need, aim }: Goal): string {
  const reaches = (bound: number) => {
    const reached = of === "ratio" ? ratio.median : ours;
    return row.better === "higher" ? reached >= bound : reached <= bound;
  };
  if (!reaches(need)) return "missed";
  return aim !== undefined && reaches(aim) ? "aim reached" : "reached";
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
