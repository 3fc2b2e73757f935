import type { GatewayPaths } from "@chat-friends/client/gateway";
import createClient from "openapi-fetch";

/** Our backend's gateway. It knows the user by the session's cookie and signs the call, so nothing here is secret. */
export const friendsApi = createClient<GatewayPaths>({
  baseUrl: "https://shop.example/chat",
  // Read for each call, so that mocks can replace it later.
  fetch: (request) => globalThis.fetch(request),
});
