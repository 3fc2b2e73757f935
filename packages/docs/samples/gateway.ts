import { gateway } from "@chat-friends/client/gateway";
import { chat } from "./chat.ts";

/** Represents the sessions of your backend: UserID by token. */
const sessions = new Map([["Bearer token-of-user-1", "UserID_1"]]);
const sessionOf = ({ headers }: Request) => headers.get("Authorization") ?? "";

// #region gateway
const friends = gateway({
  authenticate: (request) => sessions.get(sessionOf(request)) ?? null,
  allow: ["friend_add", "friend_get_list", "group_get"],
  client: chat,
});

// Hono: app.post("/v4/sns/*", ({ req }) => friends(req.raw)). Bun, Deno and Workers:
export default { fetch: friends };
// #endregion

for (const token of ["token-of-user-1", "token-of-nobody"]) {
  const headers = {
    "Content-Type": "application/json",
    Authorization: `Bearer ${token}`,
  };
  const body = JSON.stringify({ From_Account: "UserID_2", LastSequence: 0 });
  const sent = { method: "POST", headers, body };
  const reply = await friends(
    new Request("https://shop.example/v4/sns/group_get", sent),
  );
  const { ErrorCode, CurrentSequence } = await reply.json();
  console.log(reply.status, ErrorCode, CurrentSequence);
}
