import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a command with this process's output, forwards SIGINT and SIGTERM to it, and resolves to its exit code.
 *
 * A command that a signal ended gives 128 plus the signal's number, as in a shell. Rejects if the command can't be started.
 */
export async function run(command: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, args, { env: environment, stdio: ["ignore", "inherit", "inherit"] });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    process.off("SIGINT", forward).off("SIGTERM", forward);
  }
}
