import { textTable } from "@chat-friends/testing/text-table";
import type { NotRun } from "./evidence.ts";
import type { PackageRow, Sum } from "./sum.ts";

/** The last lines of `pnpm test`: a table, the failures, what was not run, and the sum. */
export function format({ rows, passed, failures, notRun }: Sum): string {
  const lines = [
    ...table(rows),
    "",
    ...failures.map((failure) => `failed: ${failure}`),
    ...notRunLine(notRun),
    `${passed} passed, ${failures.length} failed`,
  ];
  return lines.join("\n");
}

function table(rows: PackageRow[]): string[] {
  return textTable([
    ["package", "passed", "failed", "from cache", "seconds"],
    ...rows.map(({ package: name, passed, failed, cached, tasks, seconds }) => [
      name,
      `${passed}`,
      `${failed}`,
      `${cached} of ${tasks}`,
      seconds.toFixed(1),
    ]),
  ]);
}

/** One line for any number of suites. A thing that several suites lack is named once. */
function notRunLine(notRun: NotRun[]): string[] {
  const reasons = new Map(notRun.map(({ needs, name = needs, reason }) => [name, `${name} (${reason})`]));
  return reasons.size > 0 ? [`not run: ${[...reasons.values()].join(", ")}`] : [];
}
