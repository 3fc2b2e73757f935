import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Load {
  url: string;
  /** The Lua script that says what wrk sends. */
  lua: string;
  connections: number;
  seconds: number;
}

export interface Served {
  perSecond: number;
  count: number;
}

/** Replies under load from wrk; throws if wrk is missing or a reply was lost. */
export async function serve({ url, lua, connections, seconds }: Load): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "chat-friends-bench-"));
  const script = join(folder, "post.lua");
  await writeFile(script, lua);
  try {
    const { stdout } = await wrk(["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", script, url]);
    return servedIn(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The figures in the output of wrk; throws if a reply was lost. */
export function servedIn(printed: string): Served {
  const errors = /(?:Socket errors|Non-2xx).*/.exec(printed)?.[0];
  if (errors) throw new Error(`wrk lost replies: ${errors}`);
  return { perSecond: numberIn(printed, /Requests\/sec:\s+([\d.]+)/), count: numberIn(printed, /(\d+) requests in/) };
}

const json = 'wrk.headers["Content-Type"] = "application/json"';

/** Posts the same body again and again. */
export function posting(body: string): string {
  return `wrk.method = "POST"\n${json}\nwrk.body = ${quoted(body)}\n`;
}

/** Posts bodies that differ in a number between the two parts. The number counts from 1 to `last` and starts again. */
export function circling(before: string, last: number, after: string): string {
  return `${json}
local number = 0
function request()
  number = number % ${last} + 1
  return wrk.format("POST", nil, nil, ${quoted(before)} .. number .. ${quoted(after)})
end
`;
}

/** Posts bodies that differ in a number between the two parts. The number counts up from `first`. */
export function counting(before: string, first: number, after: string): string {
  return `${json}
local number = ${first - 1}
function request()
  number = number + 1
  return wrk.format("POST", nil, nil, ${quoted(before)} .. number .. ${quoted(after)})
end
`;
}

function quoted(text: string): string {
  return `[==[${text}]==]`;
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1]);
}

async function wrk(args: string[]) {
  try {
    return await promisify(execFile)("wrk", args);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      throw new Error("the load comes from wrk, which is not installed: apt-get install wrk", { cause });
    }
    throw cause;
  }
}
