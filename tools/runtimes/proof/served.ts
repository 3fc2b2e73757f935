import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "@chat-friends/testing/loopback";
import { frameworks } from "../src/frameworks.ts";
import { startPeer } from "../src/peer.ts";

/** A program that serves the gateway on loopback. */
export interface Served {
  /** The status and the code in the reply to a group_get, for the user in the header `X-User`. */
  call(path: string, user: string, body?: string): Promise<{ status: number; errorCode: unknown }>;
  close(): Promise<void>;
}

/** Starts a program that serves the gateway, and a sandbox behind it. `parameters` get the port. */
export async function serve(
  program: string,
  parameters: (port: number) => string[],
  cwd = frameworks,
): Promise<Served> {
  const port = await freePort();
  const sandbox = await startPeer("");
  const env = { PATH: process.env["PATH"], PORT: String(port), SANDBOX: `${sandbox.origin}/sandbox`, ...quiet };
  // Its own process group, because Deno's and Next.js' programs start another process.
  const child = spawn(program, parameters(port), { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(String(part)));

  async function call(path: string, user: string, body = JSON.stringify({ LastSequence: 0 })) {
    const headers = { "Content-Type": "application/json", "X-User": user };
    const reply = await fetch(`http://127.0.0.1:${port}${path}/v4/sns/group_get`, { method: "POST", headers, body });
    const text = await reply.text();
    return { status: reply.status, errorCode: /"ErrorCode":(\d+)/.exec(text)?.[1] };
  }

  async function close() {
    sandbox.close();
    const ended = once(child, "close");
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid, "SIGKILL");
    await ended;
  }

  for (let tries = 0; !(await call("", "").catch(() => undefined)); tries += 1) {
    await delay(250);
    if (child.exitCode === null && tries < 240) continue;
    await close();
    throw new Error(`${program} does not serve: ${said.join("")}`);
  }
  return { call, close };
}

const quiet = { NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
