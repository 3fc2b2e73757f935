import type { Comparison } from "./gate.ts";
import type { Bump } from "./version.ts";

const order: readonly Bump[] = ["major", "minor", "patch"];

/** The changes, one line each, the highest bump first; then the version that is needed and the present version. */
export function report(base: string, revision: string, { changes, needed, declared, problem }: Comparison): string {
  const lines = order.flatMap((bump) =>
    changes.filter((change) => change.bump === bump).map(({ where, what }) => `${bump}  ${where}: ${what}`),
  );
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  const summary = `${count} since ${base}; needed: ${needed}; declared: ${declared} (${revision})`;
  return [...lines, summary, problem ?? "The version follows."].join("\n");
}
