import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OperationId, operations, type RequestOf } from "@chat-friends/contract";
import { demoIdentity } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";
import { repliesPerSecond } from "../load.ts";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { benchWorld } from "./world.ts";

export interface SandboxRow<Id extends OperationId> {
  operation: Id;
  title: string;
  request: RequestOf<Id>;
  connections: number;
}

const seconds = 3;

/** The sandbox on a SQLite file, signature verified and input validated, against a bare server with the same body and reply. */
export async function sandboxRow<Id extends OperationId>({
  operation,
  title,
  request,
  connections,
}: SandboxRow<Id>): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), "chat-friends-bench-"));
  const body = JSON.stringify(request);
  const sandbox = await startServerProcess("sandbox.ts", join(folder, "bench.sqlite"), JSON.stringify(benchWorld));
  const signed = `${operations[operation].path}?${signedQuery()}`;
  const reply = await fetch(sandbox.url + signed, { method: "POST", body });
  const text = await reply.text();
  if (!text.includes('"ErrorCode":0')) throw new Error(`${operation} was refused: ${text}`);
  const bare = await startServerProcess("bare.ts", text);

  return {
    title,
    ours: "sandbox, SQLite file",
    peer: "bare node:http",
    unit: "replies/s",
    better: "higher",
    measure: (contender) =>
      repliesPerSecond({ url: (contender === "ours" ? sandbox : bare).url + signed, body, connections, seconds }),
    async close() {
      await Promise.all([sandbox.close(), bare.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

function signedQuery(): string {
  const { sdkAppId, secretKey } = demoIdentity;
  const identifier = "administrator";
  const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(Date.now() / 1000) });
  return `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${usersig}&random=1&contenttype=json`;
}
