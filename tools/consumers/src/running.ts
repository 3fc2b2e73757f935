import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createSandbox, memoryStore, type World } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { freePort } from "@chat-friends/testing/loopback";
import { foreign, quiet } from "./foreign.ts";

const controlToken = "control-token-of-a-test";

/** Runs `use` while a sandbox listens, with its defaults or in this world. */
export async function withSandbox<Result>(
  use: (url: string, move: (world: World) => Promise<void>) => Promise<Result>,
  port = 0,
): Promise<Result> {
  const sandbox = createSandbox({ store: memoryStore(), controlToken });
  const server = await startServer({ sandbox, host: "127.0.0.1", port });
  try {
    return await use(server.url, (world) => moveTo(server.url, world));
  } finally {
    await server.close();
  }
}

async function moveTo(url: string, world: World): Promise<void> {
  const reply = await fetch(`${url}/_sandbox/world`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${controlToken}` },
    body: JSON.stringify(world),
  });
  if (!reply.ok) throw new Error(`the sandbox took no world: ${reply.status} ${await reply.text()}`);
}

/** Runs `use` while a foreign command listens on its own port, and ends the command after it. */
export async function withServer<Result>(
  command: (port: number) => readonly string[],
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const [name = "", ...rest] = command(port);
  const bin = name === "node" ? process.execPath : join(foreign, "node_modules/.bin", name);
  const child = spawn(bin, rest, { cwd: foreign, env: quiet, stdio: "ignore" });
  try {
    await listening(port, child);
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
  }
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error("the server did not listen within 30 seconds");
}
