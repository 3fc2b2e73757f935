import { spawnSync } from "node:child_process";

export interface Ended {
  exitCode: number | null;
  lines: string[];
  errors: string[];
}

/** Runs one of this package's scripts in a folder and waits for its end. */
export function runScript(script: string, args: string[], cwd: string, environment: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...environment },
  });
  return { exitCode: status, lines: lines(stdout), errors: lines(stderr) };
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
