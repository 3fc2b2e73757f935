import { gateway } from "@chat-friends/client/gateway";
import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";
import type { Check } from "./check.ts";
import { same } from "./expectations.ts";

const signer = secretKeySigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  // The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
});

/** The checks for every runtime that may have the app's key. */
export const serverChecks: Readonly<Record<string, Check>> = {
  async "signs with the app's key"({ origin }) {
    const chat = createClient({ baseUrl: `${origin}/sandbox`, signer });

    const result = await chat.POST("/v4/sns/group_get", { body: { From_Account: "id", LastSequence: 0 } });

    same(unwrap(result).CurrentSequence, 2);
  },

  async "is a gateway, where users call as themselves"({ origin }) {
    const client = createClient({ baseUrl: `${origin}/sandbox`, signer });
    const handle = gateway({ client, allow: ["group_get"], authenticate: ({ headers }) => headers.get("X-User") });
    const body = JSON.stringify({ From_Account: "UserID_1", LastSequence: 0 });
    const headers = { "Content-Type": "application/json", "X-User": "id" };

    const reply = await handle(new Request("https://shop.example/v4/sns/group_get", { method: "POST", headers, body }));

    const { CurrentSequence } = await reply.json();
    same(CurrentSequence, 2);
  },
};
