import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { end, memoryOf, type ServerProcess } from "./server-process.ts";

const cli = fileURLToPath(import.meta.resolve("@chat-friends/cli"));

/** `chat-friends sandbox` on a database file, as a user starts it; the file is made if it is missing. */
export async function startCli(database: string): Promise<ServerProcess> {
  const env = { ...process.env, CHAT_FRIENDS_DATABASE: database, CHAT_FRIENDS_PORT: "0" };
  const child = spawn(process.execPath, [cli, "sandbox"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [greeting] = await Promise.race([once(child.stdout, "data"), endOf(child)]);
  const [url = ""] = /http:\/\/[\d.]+:\d+/.exec(String(greeting)) ?? [];
  return { url, memory: () => memoryOf(child), close: () => end(child) };
}

async function endOf(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`${cli} ended with ${code} before it listened`);
}
