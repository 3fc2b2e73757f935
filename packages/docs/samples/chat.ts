import { createClient, secretKeySigner } from "@chat-friends/client/server";

export const signer = secretKeySigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  // The demo key of the vendor's signature library. It works only for sandboxes.
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
});

/** Calls the sandbox that `start` serves. */
export const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer });
