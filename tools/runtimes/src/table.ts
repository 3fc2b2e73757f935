import type { Report } from "./report.ts";

/** What ran where, as Markdown: a row per check, a column per runtime. */
export function tableOf(reports: readonly Report[]): string {
  const checks = new Set(reports.flatMap(({ results }) => results.map(({ check }) => check)));
  const header = ["the client", ...reports.map(({ runtime }) => runtime)];
  const rows = [...checks].map((check) => [check, ...reports.map((report) => cell(report, check))]);
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function cell({ results }: Report, check: string): string {
  const result = results.find((each) => each.check === check);
  if (!result) return "";
  return result.error === undefined ? "yes" : "no";
}
