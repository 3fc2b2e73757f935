import type { Comparison } from "./gate.ts";
import type { Bump } from "./version.ts";

const order: readonly Bump[] = ["major", "minor", "patch"];

/** The changes, a line each, the gravest first; then what the version must be and is. */
export function report(base: string, revision: string, { changes, needed, declared, problem }: Comparison): string {
  const lines = order.flatMap((bump) =>
    changes.filter((change) => change.bump === bump).map(({ where, what }) => `${bump}  ${where}: ${what}`),
  );
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  const summary = `${count} since ${base}; needed: ${needed}; declared: ${declared} (${revision})`;
  return [...lines, summary, problem ?? "The version follows."].join("\n");
}
