import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CheckResult } from "../check.ts";

const run = promisify(execFile);

/** The results that a program prints as the last line of its output; rejects where it fails or takes more than a minute. */
export async function printedResults(
  path: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<CheckResult[]> {
  const { stdout } = await run(path, args, { env: { PATH: process.env["PATH"], ...env }, timeout: 60_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
