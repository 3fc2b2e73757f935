import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Load {
  url: string;
  body: string;
  connections: number;
  seconds: number;
}

/** Replies a second under load from wrk; throws where wrk is missing or a reply was lost. */
export async function repliesPerSecond({ url, body, connections, seconds }: Load): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "chat-friends-bench-"));
  const script = join(folder, "post.lua");
  await writeFile(script, `wrk.method = "POST"\nwrk.body = [==[${body}]==]\n`);
  try {
    const { stdout } = await wrk(["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, url]);
    const errors = /(?:Socket errors|Non-2xx).*/.exec(stdout)?.[0];
    if (errors) throw new Error(`wrk lost replies: ${errors}`);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
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
