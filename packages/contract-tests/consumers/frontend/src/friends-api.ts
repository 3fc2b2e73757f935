import type { GatewayPaths } from "@chat-friends/client/gateway";
import createClient from "openapi-fetch";

/** Our backend's gateway, which knows the user by the session's cookie and signs: there is nothing secret here. */
export const friendsApi = createClient<GatewayPaths>({
  baseUrl: "https://shop.example/chat",
  // Looked up per call, so that mocks may take its place later.
  fetch: (request) => globalThis.fetch(request),
});
