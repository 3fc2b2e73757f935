import { createClient } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inVirtualTime } from "../chaos/virtual-time.ts";

const { sdkAppId, secretKey } = demoIdentity;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

it("a job makes at least 97 % of 200 calls a second, and the sandbox that allows no more refuses none of them", async () => {
  const calls = 600;
  const sandbox = createSandbox({ switches: { rateLimit: "on", accounts: "open" }, world: {}, journal: false });
  const arrivals: number[] = [];
  const replies: string[] = [];
  const way = () => new Promise((resolve) => setTimeout(resolve, 5));
  const fetch = async (request: Request) => {
    await way();
    arrivals.push(performance.now());
    const reply = await sandbox.fetch(request);
    replies.push(await reply.clone().text());
    await way();
    return reply;
  };
  const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: resilient({ fetch }) });
  const kinds = new Set<string>();
  const rows = Array.from({ length: calls }, (_, number) => ({
    From_Account: `owner_${number}`,
    item: { To_Account: "friend", AddSource: "AddSource_Type_Import" as const },
  }));

  await inVirtualTime(
    (async () => {
      for await (const event of importFriends(chat, rows)) if (event.type === "result") kinds.add(event.outcome.kind);
    })(),
  );

  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
  expect(replies.filter((reply) => reply.includes("60007"))).toEqual([]);
  expect(arrivals).toHaveLength(calls);
  expect([...kinds]).toEqual(["ok"]);
  expect((calls - 1) / seconds / 200).toBeGreaterThanOrEqual(0.97);
});
