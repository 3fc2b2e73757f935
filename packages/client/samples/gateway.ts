import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { gateway } from "@chat-friends/client/gateway";
import { createClient, secretKeySigner } from "@chat-friends/client/server";

// The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey });

/** Stands in for the sessions of your backend: UserID by token. */
const sessions = new Map([["Bearer token-of-user-1", "UserID_1"]]);

const friends = gateway({
  authenticate: ({ headers }) => sessions.get(headers.get("Authorization") ?? "") ?? null,
  allow: ["friend_add", "friend_get_list", "group_get"],
  client: createClient({ baseUrl: "http://127.0.0.1:4600", signer }),
});

// Hono: app.post("/v4/sns/*", ({ req }) => friends(req.raw)). Bun, Deno and Workers:
export default { fetch: friends };

// node:http takes a few lines more:
export const server = createServer(async (incoming, outgoing) => {
  const reply = await friends(requestOf(incoming));
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
});

function requestOf(incoming: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = incoming;
  const body = method === "POST" ? { body: Readable.toWeb(incoming), duplex: "half" } : {};
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(new URL(url, "http://localhost"), { method, headers: pairs, ...body } as RequestInit);
}
