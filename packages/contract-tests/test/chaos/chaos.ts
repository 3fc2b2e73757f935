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
async function addThroughChaos(seed: number, owners: number, longest: number) {
  const draw = seeded(seed);
  const random = () => fraction(draw);
  const { world, calls } = planOfAdds(random, owners);
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

interface Runs {
  /** Each has 100 friends added. */
  owners: number;
  /** Seeds for a service that keeps its time. */
  inTime: readonly number[];
  /** Seeds for a service that works longer than it says. */
  beyondIt: readonly number[];
}

/** The tests for these seeds. `proof` takes more owners and more seeds than `test`. */
export function testChaos({ owners, inTime, beyondIt }: Runs): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(inTime)(
    `loses no add, doubles no add and reports each add correctly, of ${owners * 100} adds with a fifth of all requests disturbed (seed %i)`,
    async (seed) => {
      const { items, wrongReports, overtaken, disturbed, count } = await addThroughChaos(seed, owners, 3000);

      expect(wrongReports).toEqual([]);
      expect(overtaken).toBe(0);
      expect(items).toBe(owners * 100);
      expect(disturbed).toBeGreaterThan(0.1);
      expect(count("ok")).toBeGreaterThan(0.8 * items);
      expect(count("pending")).toBeGreaterThan(0.005 * items);
      expect(count("failed")).toBeGreaterThan(0.02 * items);
      expect(count("unknown")).toBeGreaterThan(0);
      expect(count("unknown")).toBeLessThan(0.1 * items);
    },
    60_000,
  );

  it.each(beyondIt)(
    "reports each add correctly, even if the service works on requests longer than it says (seed %i)",
    async (seed) => {
      const { wrongReports, overtaken } = await addThroughChaos(seed, owners, 20_000);

      expect(wrongReports).toEqual([]);
      expect(overtaken).toBeGreaterThan(0);
    },
    60_000,
  );
}
