import { createClient } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { fraction, seeded } from "@chat-friends/testing";
import { chaoticNetwork } from "../chaos/chaotic-network.ts";
import { recordedService } from "../chaos/recorded-service.ts";
import { inVirtualTime } from "../chaos/virtual-time.ts";
import { graphOf } from "./graph.ts";
import { differences } from "./read-back.ts";

const { sdkAppId, secretKey } = demoIdentity;
const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const baseUrl = "http://127.0.0.1:4600";

/** The service may be at work on a request for so long, in milliseconds. */
const longest = 3000;

/** Imports a graph in virtual time, through a network that disturbs a fifth of all requests, and reads all of it back through a calm one. */
export async function importThroughChaos({ owners, friends, seed }: { owners: number; friends: number; seed: number }) {
  const draw = seeded(seed);
  const random = () => fraction(draw);
  const graph = graphOf({ owners, friends, random });
  const sandbox = createSandbox({ world: graph.world, journal: false });
  const { fetch, requests } = chaoticNetwork({ send: recordedService(sandbox).send, random, longest });
  const chat = createClient({ baseUrl, signer, fetch: resilient({ fetch, random }) });
  const calm = createClient({ baseUrl, signer, fetch: resilient({ fetch: sandbox.fetch }) });
  const resultsOf = graph.rows.map(() => 0);
  const kinds = { ok: 0, pending: 0, failed: 0, unknown: 0 };

  async function importAll(): Promise<void> {
    for await (const event of importFriends(chat, graph.rows, { random })) {
      if (event.type !== "result") continue;
      resultsOf[event.number] = (resultsOf[event.number] ?? 0) + 1;
      kinds[event.outcome.kind] += 1;
    }
  }

  await inVirtualTime(importAll());
  return {
    rows: graph.rows.length,
    kinds,
    rowsWithoutOneResult: resultsOf.filter((count) => count !== 1).length,
    disturbed: requests.disturbed / requests.all,
    differences: await inVirtualTime(differences(calm, graph)),
  };
}
