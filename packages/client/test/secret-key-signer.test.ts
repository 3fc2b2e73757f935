import { verify } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { createClient, secretKeySigner } from "../src/server.ts";
import { body, reply } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const app = { sdkAppId: 1400000000, identifier: "administrator" };
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const clock = { now: () => 1_700_000_000_999 };

it("sends a signature that verifies for the app, the admin and the key", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const signer = secretKeySigner({ ...app, secretKey, clock });
  const chat = createClient({ region: "singapore", ...app, signer, fetch });

  await chat.POST("/v4/sns/friend_add", { body });

  const query = new URL(requests[0]?.url ?? "").searchParams;
  expect(verify(query.get("usersig") ?? "", { ...app, secretKey, now: 1_700_000_000 })).toEqual({
    ok: true,
    claims: { ...app, time: 1_700_000_000, expire: 86_400 },
  });
});

it.each([
  ["a day by default", {}, 1_700_086_400],
  ["the given time", { expire: 300 }, 1_700_000_300],
])("signs for %s, up to the last second", async (_what, options, expiresAt) => {
  const usersig = await secretKeySigner({ ...app, secretKey, clock, ...options }).usersig();

  const expected = { ...app, secretKey };
  expect(verify(usersig, { ...expected, now: expiresAt })).toHaveProperty("ok", true);
  expect(verify(usersig, { ...expected, now: expiresAt + 1 })).toHaveProperty("code", 70001);
});
