import { gateway } from "@chat-friends/client/gateway";
import { createClient, secretKeySigner } from "@chat-friends/client/server";

// The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey });
const client = createClient({ baseUrl: process.env.SANDBOX ?? "http://127.0.0.1:4600", signer });

export const friends = gateway({
  authenticate: ({ headers }) => headers.get("X-User"),
  allow: ["friend_add", "group_get"],
  client,
});
