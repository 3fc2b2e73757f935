import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CheckResult, Setting } from "../check.ts";
import { drivers } from "../drivers.ts";
import { chromium } from "./chromium.ts";
import { type Engine, engine } from "./engine.ts";
import type { Host } from "./host.ts";

/** The arguments and the environment with which a program runs the checks. */
interface Start {
  args(setting: string): string[];
  environment?(setting: string): NodeJS.ProcessEnv;
}

const pinnedNode: Engine = { version: process.versions.node, path: process.execPath, isThere: () => true };
const node: Start = { args: (setting) => [drivers.process, setting] };
const bun: Start = { args: (setting) => ["run", drivers.process, setting] };
const deno: Start = {
  args: (setting) => [
    ...["run", "--no-prompt", "--no-remote", "--allow-read", "--allow-net=127.0.0.1"],
    ...[drivers.process, setting],
  ],
  environment: () => ({ DENO_NO_UPDATE_CHECK: "1" }),
};
const workerd: Start = {
  args: () => ["test", join(import.meta.dirname, "workerd.capnp")],
  environment: (SETTING) => ({ SETTING }),
};

/** Every runtime that the client supports: programs that print their results (the pinned Node is the last of three), and a browser. */
export const hosts: readonly Host[] = [
  program("Node", engine("node-20", "bin/node"), node),
  program("Node", engine("node-22", "bin/node"), node),
  program("Node", pinnedNode, node),
  program("Bun", engine("bun", "bin/bun.exe"), bun),
  program("Deno", engine("deno", "bin.cjs"), deno),
  program("workerd", engine("workerd", "bin/workerd"), workerd),
  chromium,
];

function program(name: string, { version, path, isThere }: Engine, start: Start): Host {
  return {
    name: `${name} ${version}`,
    needs: "runtimes",
    isThere,
    run: (setting) => printedResults(path, start, setting),
  };
}

/** The results are the last line of the output; rejects if the program fails or takes more than a minute. */
async function printedResults(path: string, start: Start, setting: Setting): Promise<CheckResult[]> {
  const text = JSON.stringify(setting);
  const env = { PATH: process.env["PATH"], ...start.environment?.(text) };
  const { stdout } = await promisify(execFile)(path, start.args(text), { env, timeout: 60_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
