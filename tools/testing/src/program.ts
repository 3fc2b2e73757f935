import { execFile } from "node:child_process";

/** How a program ended, and what it printed. */
export interface Ended {
  /** Null where a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, whatever its exit code; the environment is this process's own unless another one is given. */
export function runToEnd(
  program: string,
  parameters: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, parameters, { maxBuffer: 2 ** 26, ...options }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, stdout, stderr });
    });
  });
}
