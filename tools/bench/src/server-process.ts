import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in a process of its own, so that it has a core to itself. */
export interface ServerProcess {
  url: string;
  close(): Promise<void>;
}

/** Starts one of servers/: it sends its URL once it listens, and ends on SIGTERM. */
export async function startServerProcess(name: string, ...args: string[]): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, "servers", name), args);
  const url = await firstMessage(child, name);
  return {
    url,
    async close() {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function firstMessage(child: ChildProcess, name: string): Promise<string> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with ${code} before it listened`);
  });
  const [url] = await Promise.race([once(child, "message"), ended]);
  return String(url);
}
