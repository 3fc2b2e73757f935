import { createClient, fixedSigner } from "@chat-friends/client";
import { gateway } from "@chat-friends/client/gateway";
import { setupMocks } from "@chat-friends/mocks/node";
import { http } from "msw";

// Mocks accept any signature. The real key stays on the real backend.
const signer = fixedSigner({ sdkAppId: 1400000000, identifier: "administrator", usersig: "mocks-take-any" });
const client = createClient({ region: "singapore", signer });

/** A backend's gateway in this process, for one user or for no user. */
export function backendFor(userId: string | null) {
  const friends = gateway({ authenticate: () => userId, allow: ["friend_add", "friend_get_list"], client });
  return http.all("https://shop.example/chat/*", ({ request }) => friends(request));
}

/** The mocks behind our backend's gateway: they answer the calls that it signs. */
export const mocks = setupMocks(backendFor("UserID_1"));
