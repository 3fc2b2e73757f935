import { execFile } from "node:child_process";

export interface Run {
  code: number;
  output: string;
}

/** Runs a program in a folder to its end; `output` is what it printed, errors included. */
export function run(program: string, parameters: string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(program, parameters, { cwd }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, output: stdout + stderr });
    });
  });
}
