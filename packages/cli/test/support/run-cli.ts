import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../src/main.ts");

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
  /** Beside PATH and Node's cache of compiled modules; nothing else of this process's environment is passed on. */
  environment?: Record<string, string>;
  folder: string;
  /** Standard input. */
  input?: string;
}

/** Runs `chat-friends` until it ends. */
export async function runToEnd(run: Run): Promise<Ended> {
  return ended(start(run));
}

/** Runs `chat-friends sandbox` until it has said where it listens. */
export async function serve(run: Omit<Run, "args">, ...args: string[]): Promise<Serving> {
  const child = start({ ...run, args: ["sandbox", ...args] });
  const ending = ended(child);
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
      child.kill(signal);
      return ending;
    },
  };
}

function start({ args, environment, folder, input }: Run): ChildProcess {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ["--conditions=@chat-friends/source", main, ...args], {
    cwd: folder,
    env: { PATH, NODE_COMPILE_CACHE, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  return child;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}
