import { ChatError, createClient, unwrap } from "@chat-friends/client";
import { resilient } from "@chat-friends/client/resilience";
import { signer } from "../chat.ts";

/** Represents your own queue. */
export const putAside: object[] = [];

// #region handle
const body = { From_Account: "sandbox_70050", LastSequence: 0 };

const chat = createClient({
  baseUrl: "http://127.0.0.1:4600",
  signer,
  fetch: resilient(),
});

try {
  unwrap(await chat.POST("/v4/sns/group_get", { body }));
} catch (error) {
  if (!(error instanceof ChatError && error.retry === "later")) throw error;
  putAside.push({ body, notBefore: Date.now() + 60_000 });
}
// #endregion
