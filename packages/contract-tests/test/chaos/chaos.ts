import { createClient, type Outcome, outcomes, unwrap } from "@chat-friends/client";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { fraction, seeded } from "@chat-friends/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { chaoticNetwork } from "./chaotic-network.ts";
import { planOfAdds } from "./plan-of-adds.ts";
import { recordedService } from "./recorded-service.ts";
import { inVirtualTime } from "./virtual-time.ts";
import { wrongReports } from "./wrong-reports.ts";

const { sdkAppId, secretKey } = demoIdentity;

/** Adds all friends of the plan at once over the chaotic network, and compares the reports of the client with what the service did. */
async function addThroughChaos(seed: number, longest: number) {
  const draw = seeded(seed);
  const random = () => fraction(draw);
  const { world, calls } = planOfAdds(random);
  const sandbox = createSandbox({ world });
  const { send, record } = recordedService(sandbox);
  const { fetch, requests } = chaoticNetwork({ send, random, longest });
  const chat = createClient({
    baseUrl: "http://127.0.0.1:4600",
    signer: secretKeySigner({ sdkAppId, identifier: "administrator", secretKey }),
    fetch: resilient({ fetch, random, callTimeout: Number.POSITIVE_INFINITY }),
  });
  const reported = calls.map(async (body) =>
    outcomes(unwrap(await chat.POST("/v4/sns/friend_add", { body })), body.AddFriendItem),
  );

  const results = await inVirtualTime(Promise.allSettled(reported));
  await vi.advanceTimersByTimeAsync(longest); // Requests that the service still works on end now.

  const kinds = results
    .flatMap((result) => (result.status === "fulfilled" ? result.value : []))
    .map(({ kind }) => kind);
  return {
    items: calls.flatMap(({ AddFriendItem }) => AddFriendItem).length,
    count: (kind: Outcome<unknown>["kind"]) => kinds.filter((each) => each === kind).length,
    wrongReports: wrongReports({ calls, results, truthOf: record.truthOf, world: await sandbox.control.exportWorld() }),
    overtaken: record.overtaken,
    disturbed: requests.disturbed / requests.all,
  };
}

/** The tests for these seeds: of a service that keeps its time, and of one that works longer than it says. `proof` takes more than `test`. */
export function testChaos(inTime: readonly number[], beyondIt: readonly number[]): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(inTime)(
    "loses no add, doubles no add and reports each add correctly, of 10 000 adds with a fifth of all requests disturbed (seed %i)",
    async (seed) => {
      const { items, wrongReports, overtaken, disturbed, count } = await addThroughChaos(seed, 3000);

      expect(wrongReports).toEqual([]);
      expect(overtaken).toBe(0);
      expect(items).toBe(10_000);
      expect(disturbed).toBeGreaterThan(0.15);
      expect(count("ok")).toBeGreaterThan(8000);
      expect(count("pending")).toBeGreaterThan(100);
      expect(count("failed")).toBeGreaterThan(300);
      expect(count("unknown")).toBeGreaterThan(0);
      expect(count("unknown")).toBeLessThan(800);
    },
    60_000,
  );

  it.each(beyondIt)(
    "reports each add correctly, even if the service works on requests longer than it says (seed %i)",
    async (seed) => {
      const { wrongReports, overtaken } = await addThroughChaos(seed, 20_000);

      expect(wrongReports).toEqual([]);
      expect(overtaken).toBeGreaterThan(0);
    },
    60_000,
  );
}
