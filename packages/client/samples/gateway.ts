import { createServer } from "node:http";
import { gateway } from "@chat-friends/client/gateway";
import { nodeHandler } from "@chat-friends/client/node";
import { createClient, secretKeySigner } from "@chat-friends/client/server";

// The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey });

/** The sessions of your backend: UserID by token. */
const sessions = new Map([["Bearer token-of-user-1", "UserID_1"]]);

const friends = gateway({
  authenticate: ({ headers }) => sessions.get(headers.get("Authorization") ?? "") ?? null,
  allow: ["friend_add", "friend_get_list", "group_get"],
  client: createClient({ baseUrl: "http://127.0.0.1:4600", signer }),
});

// Hono: app.post("/v4/sns/*", ({ req }) => friends(req.raw)). Bun, Deno and Workers:
export default { fetch: friends };

// node:http and Express:
export const server = createServer(nodeHandler(friends));
