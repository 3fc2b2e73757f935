import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { inject } from "vitest";

/** A sandbox on a SQLite file, in a process of its own. */
export interface ServerProcess {
  url: string;
  pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Waits for the end; gives what was written to stderr. */
  ended: Promise<{ code: number | null; stderr: string }>;
}

export interface ServerProcessOptions {
  file: string;
  /** Command that starts Node, such as `strace` with its arguments. */
  under?: readonly string[];
  /** Module that is run before the server. */
  preload?: string;
}

/** Throws what the process wrote to stderr where it does not start. */
export async function startServerProcess({ file, under = [], preload }: ServerProcessOptions): Promise<ServerProcess> {
  const flags = preload ? ["--import", preload] : [];
  const [command = "", ...args] = [...under, process.execPath, ...flags, inject("server"), file];
  const child = spawn(command, args, { stdio: "pipe" });
  const ended = endOf(child);
  const [line] = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => [])]);
  if (typeof line !== "string") throw new Error(`the server did not start: ${(await ended).stderr}`);
  const { url, pid }: { url: string; pid: number } = JSON.parse(line);
  // A tracer or a shell may stand between: the signal is for the server itself.
  return { url, pid, ended, kill: (signal) => process.kill(pid, signal) };
}

async function endOf(child: ChildProcessWithoutNullStreams) {
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { code, stderr };
}
