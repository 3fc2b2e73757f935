import { createClient, secretKeySigner } from "@chat-friends/client/server";
import { casesOf } from "@chat-friends/contract/examples";
import { demoIdentity } from "@chat-friends/sandbox";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { timeCalls } from "../timing.ts";
import { peerCall } from "./client-peers.ts";

/** Calls of one turn. */
const calls = 100;
const identifier = "administrator";

/** A call through the client, with its signing, against the same call through a peer that gets a query of the same length. */
export async function clientRow(peer: string): Promise<Row> {
  const { request: body, response } = casesOf("friend_add").basic;
  const server = await startServerProcess("bare.ts", JSON.stringify(response));
  const { sdkAppId, secretKey } = demoIdentity;
  const signer = secretKeySigner({ sdkAppId, identifier, secretKey });
  const client = createClient({ baseUrl: server.url, signer });
  const query = { sdkappid: sdkAppId, identifier, usersig: "x".repeat(200), random: 1, contenttype: "json" } as const;
  const call = {
    ours: () => client.POST("/v4/sns/friend_add", { body }),
    peer: await peerCall(peer, { baseUrl: server.url, body, query }),
  };

  return {
    title: "a call, one after the other",
    ours: "client",
    peer,
    unit: "us/call",
    better: "lower",
    turns: 20,
    ...(peer === "openapi-fetch" && { goal: { of: "ratio", need: 1.15 } as const }),
    measure: async (contender) => ((await timeCalls(calls, call[contender])) * 1000) / calls,
    close: () => server.close(),
  };
}
