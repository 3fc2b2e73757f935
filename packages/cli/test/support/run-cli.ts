import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { inject } from "vitest";

const controlC = "\u0003";

/** The words that start the command. */
export const command: readonly [string, ...string[]] = [process.execPath, inject("command")];

/** All that a started command has of this process's environment: PATH, and Node's cache of compiled modules. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}

/** How a run of the command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that serves, and what it has printed. */
export interface Serving {
  child: ChildProcess;
  url: string;
  stdout: string;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

interface Run {
  args: string[];
  /** Beside `ownEnvironment`. */
  environment?: Record<string, string>;
  folder: string;
  /** Standard input. */
  input?: string;
  /** Runs it on a terminal of its own, made by script(1), where Ctrl-C stops it. */
  onTerminal?: boolean;
}

/** Runs `chat-friends` until it ends. */
export async function runToEnd(run: Run): Promise<Ended> {
  return endOf(startCommand(run));
}

/** Runs `chat-friends sandbox` until it has said where it listens. */
export async function serve(run: Omit<Run, "args">, ...args: string[]): Promise<Serving> {
  const child = startCommand({ ...run, args: ["sandbox", ...args] });
  const ending = endOf(child);
  const stdout = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("--data") || text.includes('"listening"')) resolve(text);
    });
    ending.then(({ stderr }) => reject(new Error(`the sandbox ended: ${stderr}`)), reject);
  });
  const url = /(?:base URL\s+|"url":")([^\s"]+)/.exec(stdout)?.[1] ?? "";
  return {
    child,
    url,
    stdout,
    stop(signal = "SIGTERM") {
      if (run.onTerminal) child.stdin?.write(controlC);
      else child.kill(signal);
      return ending;
    },
  };
}

/** Starts `chat-friends`, and leaves the rest to the caller. */
export function startCommand({ args, environment, folder, input, onTerminal = false }: Run): ChildProcess {
  const line = [...command, ...args];
  const [program = "", ...parameters] = onTerminal ? ["script", "-qec", `exec ${line.join(" ")}`, "/dev/null"] : line;
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...ownEnvironment(), ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (!onTerminal) child.stdin.end(input);
  return child;
}

/** Whether this machine can give a command a terminal of its own: script(1) of util-linux. */
export function hasTerminals(): boolean {
  return spawnSync("script", ["-qec", "true", "/dev/null"], { stdio: "ignore" }).status === 0;
}

/** How a started command ended, and all that it printed. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}
