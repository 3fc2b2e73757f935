import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { startServerProcess } from "../test/durability/server-process.ts";
import { signedQuery } from "../test/support/send.ts";
import { temporaryFile } from "../test/support/temporary-folder.ts";
import { readTrace } from "./trace.ts";
import { type TracedReply, tracedReplies } from "./traced-replies.ts";

const writes = ["write", "writev", "pwrite64", "pwritev", "pwritev2", "sendto", "sendmsg", "fsync", "fdatasync"];

/** Adds each of these friends by a call of its own, in waves of calls that arrive together, under strace. */
async function trace(waves: string[][], preload?: string): Promise<TracedReply[]> {
  const output = join(temporaryFolder(), "trace");
  const strace = ["strace", "-f", "-y", "-s", "65536", "--seccomp-bpf", "-e", `trace=${writes}`, "-o", output];
  const server = await startServerProcess({ file: temporaryFile(), under: strace, ...(preload && { preload }) });
  for (const wave of waves) await Promise.all(wave.map((To_Account) => add(server.url, To_Account)));
  server.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, stderr: "" });
  return tracedReplies(readTrace(readFileSync(output, "utf8")), waves.flat());
}

async function add(url: string, To_Account: string): Promise<void> {
  const body = JSON.stringify({ From_Account: `${To_Account}'s friend`, AddFriendItem: [{ To_Account }] });
  const response = await fetch(`${url}/v4/sns/friend_add?${signedQuery()}`, { method: "POST", body });
  expect(await response.json()).toMatchObject({ ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] });
}

const alone = [["alone"]];
const together = [10, 40].map((first) => Array.from({ length: 30 }, (_empty, index) => `one of many ${first + index}`));

const settings = [
  { title: "a call by itself", waves: alone },
  { title: "calls that arrive together", waves: together },
];

it.each(settings)("what $title wrote is synced to disk before the reply goes out", async ({ waves }) => {
  const replies = await trace(waves);

  expect(replies).toEqual(waves.flat().map((To_Account) => ({ To_Account, isWritten: true, isSynced: true })));
});

it.each(settings)(
  "a trace shows it where $title is not synced: the same server with `synchronous = NORMAL`",
  async ({ waves }) => {
    const replies = await trace(waves, join(import.meta.dirname, "relaxed-sync.ts"));

    expect(replies).toEqual(waves.flat().map((To_Account) => ({ To_Account, isWritten: true, isSynced: false })));
  },
);
