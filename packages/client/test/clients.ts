import { casesOf } from "@chat-friends/contract/examples";
import { createClient, fixedSigner } from "../src/index.ts";

export const { request: body, response: reply } = casesOf("friend_add").partial_failure;

export const signer = fixedSigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  usersig: "eJw*fixed-signature_",
});

/** The result of a friend_add with this answer. */
export async function callAnswered(answer: () => Response | Promise<Response>) {
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: async () => answer() });
  return chat.POST("/v4/sns/friend_add", { body });
}
