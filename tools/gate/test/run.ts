import { execFile } from "node:child_process";
import { join } from "node:path";

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the gate as a program to its end. */
export function runGate(...options: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const main = join(import.meta.dirname, "../src/main.ts");
    const program = execFile(process.execPath, [main, ...options], (_error, stdout, stderr) => {
      resolve({ code: program.exitCode ?? 1, stdout, stderr });
    });
  });
}
