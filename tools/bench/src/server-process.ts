import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in its own process, so it has a core for itself. */
export interface ServerProcess {
  url: string;
  /** Resident memory, in megabytes of 10^6 bytes. */
  memory(): number;
  close(): Promise<void>;
}

/** Starts one of servers/. It sends its URL when it listens, and ends on SIGTERM or with this process. */
export async function startServerProcess(name: string, ...args: string[]): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, "servers", name), args);
  const url = await firstMessage(child, name);
  return { url, memory: () => memoryOf(child), close: () => end(child) };
}

export function memoryOf({ pid }: ChildProcess): number {
  const kibibytes = execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return (Number(kibibytes) * 1024) / 1e6;
}

export async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

async function firstMessage(child: ChildProcess, name: string): Promise<string> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with ${code} before it listened`);
  });
  const [url] = await Promise.race([once(child, "message"), ended]);
  return String(url);
}
