import { execFile } from "node:child_process";

/** How a program ended, and what it printed. */
export interface Ended {
  /** Null if a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. Resolves for any exit code. The default environment is that of this process. */
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
