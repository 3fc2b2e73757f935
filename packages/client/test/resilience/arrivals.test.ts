import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.ts";
import { type ResilienceOptions, resilient } from "../../src/resilience/index.ts";
import { arrivalsOf, mostInASecond } from "../arrivals/arrivals.ts";
import { signer } from "../clients.ts";

function readsOf(baseUrl: string, options: ResilienceOptions = {}) {
  const chat = createClient({ baseUrl, signer, fetch: resilient(options) });
  return (count: number, From_Account = "a") =>
    Array.from({ length: count }, () => chat.POST("/v4/sns/group_get", { body: { From_Account, LastSequence: 0 } }));
}

function blockEventLoop(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

it.each([0, 100])(
  "a service sees at most 200 requests in any second, each delayed by up to %i ms on its way",
  async (longestWay) => {
    const arrivals = await arrivalsOf(longestWay, (url) => Promise.all(readsOf(url)(250)));

    expect(arrivals).toHaveLength(250);
    expect(mostInASecond(arrivals.map(({ at }) => at))).toBeLessThanOrEqual(200);
  },
);

it("a service sees at most 200 requests in a second after the event loop was blocked", async () => {
  const arrivals = await arrivalsOf(20, async (url) => {
    const calls = readsOf(url)(250);
    // The second time ends after the first second, when more requests may start.
    for (let time = 0; time < 2; time += 1) {
      await delay(300);
      blockEventLoop(300);
    }
    await Promise.all(calls);
  });

  expect(arrivals).toHaveLength(250);
  expect(mostInASecond(arrivals.map(({ at }) => at))).toBeLessThanOrEqual(200);
});

it("a service sees the first call of one owner before the later calls of an owner with many calls", async () => {
  const arrivals = await arrivalsOf(0, async (url) => {
    const read = readsOf(url, { rate: 50 });
    await Promise.all([...read(100, "a"), ...read(1, "b")]);
  });

  expect(arrivals.findIndex(({ account }) => account === "b")).toBeLessThan(20);
});
