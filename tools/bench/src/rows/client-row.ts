import { createClient, secretKeySigner } from "@chat-friends/client/server";
import type { paths } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { demoIdentity } from "@chat-friends/sandbox";
import createBareClient from "openapi-fetch";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";

const calls = 2000;

/** A call through the client, signature and all, against the same call through openapi-fetch alone. */
export async function clientRow(): Promise<Row> {
  const { request: body, response } = casesOf("friend_add").basic;
  const server = await startServerProcess("bare.ts", JSON.stringify(response));
  const { sdkAppId, secretKey } = demoIdentity;
  const identifier = "administrator";
  const signer = secretKeySigner({ sdkAppId, identifier, secretKey });
  const client = createClient({ baseUrl: server.url, sdkAppId, identifier, signer });
  const bare = createBareClient<paths>({ baseUrl: server.url });
  const query = { sdkappid: sdkAppId, identifier, usersig: "x".repeat(200), random: 1, contenttype: "json" } as const;
  const call = {
    ours: () => client.POST("/v4/sns/friend_add", { body: body }),
    peer: () => bare.POST("/v4/sns/friend_add", { body: body, params: { query } }),
  };

  return {
    title: "a call, one after the other",
    ours: "client",
    peer: "openapi-fetch alone",
    unit: "us/call",
    better: "lower",
    async measure(contender) {
      const start = performance.now();
      for (let count = 0; count < calls; count += 1) await call[contender]();
      return ((performance.now() - start) * 1000) / calls;
    },
    close: () => server.close(),
  };
}
