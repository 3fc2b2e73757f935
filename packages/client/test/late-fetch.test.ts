import { afterEach, expect, it, vi } from "vitest";
import { type ClientOptions, createClient, observed } from "../src/index.ts";
import { resilient } from "../src/resilience/index.ts";
import { body, reply, signer } from "./clients.ts";

afterEach(() => vi.unstubAllGlobals());

it.each<[string, () => Pick<ClientOptions, "fetch">]>([
  ["a client", () => ({})],
  ["an observed client", () => ({ fetch: observed({ hooks: {} }) })],
  ["a resilient client", () => ({ fetch: resilient() })],
])("uses a fetch that mocks replace after %s was made", async (_what, options) => {
  const chat = createClient({ region: "singapore", signer, ...options() });
  vi.stubGlobal("fetch", async () => Response.json(reply));

  const { data } = await chat.POST("/v4/sns/friend_add", { body });

  expect(data).toHaveProperty("ErrorCode", 0);
});
