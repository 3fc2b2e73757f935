// node sum-totals.ts: the last line of CI, the sum of the latest `proof` and `test`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "./sum.ts";

/** The numbers of one run of a root command. */
export interface Total {
  passed: number;
  failed: number;
}

if (import.meta.main) {
  const { passed, failed } = sumTotals(process.cwd(), ["proof", "test"]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

export function writeTotal(root: string, command: Command, total: Total): void {
  const path = pathOf(root, command);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(total)}\n`);
}

export function removeTotal(root: string, command: Command): void {
  rmSync(pathOf(root, command), { force: true });
}

/** The sum of the commands' results. A command without a result has crashed, and is one failure. */
export function sumTotals(root: string, commands: readonly Command[]): Total {
  const totals = commands.map((command) => readTotal(pathOf(root, command)) ?? { passed: 0, failed: 1 });
  return totals.reduce((left, right) => ({
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
  }));
}

function readTotal(path: string): Total | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function pathOf(root: string, command: Command): string {
  return join(root, ".reports", `${command}.json`);
}
