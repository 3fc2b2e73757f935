import {
  ChatError,
  createClient,
  secretKeySigner,
  unwrap,
} from "@chat-friends/client/server";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

// #region handle
const body = { From_Account: "sandbox_70001", LastSequence: 0 };

const connect = () =>
  createClient({
    baseUrl: "http://127.0.0.1:4600",
    signer: secretKeySigner({
      sdkAppId: 1400000000,
      identifier: "administrator",
      secretKey,
    }),
  });
let chat = connect();

try {
  unwrap(await chat.POST("/v4/sns/group_get", { body }));
} catch (error) {
  if (!(error instanceof ChatError && error.retry === "new-signature")) throw error;
  console.warn(`${error.message} The clock here says ${new Date().toISOString()}.`);
  chat = connect(); // makes a new signature at its first call
}

// #endregion

export { chat };
