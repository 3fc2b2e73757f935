import { setTimeout as delay } from "node:timers/promises";
import { textTable } from "@chat-friends/testing/text-table";
import { afterAll, expect, it } from "vitest";
import { createClient } from "../src/index.ts";
import { resilient } from "../src/resilience/index.ts";
import { arrivalsOf, mostInASecond, perSecond } from "../test/arrivals/arrivals.ts";
import { signer } from "../test/clients.ts";
import { pacedWithMargin } from "./paced-with-margin.ts";

const calls = 2000;
const figures = [["how the rate of 200/s is kept", "each way", "arrivals/s", "most in a second"]];

afterAll(() => console.log(textTable(figures).join("\n")));

/** The arrivals at the service of calls made at the same time through this fetch. */
async function momentsOf(fetch: (request: Request) => Promise<Response>, longestWay: number, isBlocked = false) {
  const arrivals = await arrivalsOf(longestWay, async (baseUrl) => {
    const chat = createClient({ baseUrl, signer, fetch });
    const body = { From_Account: "id", LastSequence: 0 };
    let isOver = false;
    const all = Promise.all(Array.from({ length: calls }, () => chat.POST("/v4/sns/group_get", { body })));
    all.finally(() => {
      isOver = true;
    });
    while (isBlocked && !isOver) {
      await delay(Math.random() * 700);
      for (const end = performance.now() + Math.random() * 700; performance.now() < end; );
    }
    await all;
  });
  return arrivals.map(({ at }) => at);
}

function note(design: string, longestWay: number, moments: readonly number[]): void {
  figures.push([design, `0-${longestWay} ms`, perSecond(moments).toFixed(1), String(mostInASecond(moments))]);
}

const patient = () => resilient({ callTimeout: Number.POSITIVE_INFINITY });

it.each([0, 20, 100])("a service sees at most 200 of 2000 requests in any second, up to %i ms away", async (way) => {
  const moments = await momentsOf(patient(), way);

  note("a place until a second after its reply", way, moments);
  expect(moments).toHaveLength(calls);
  expect(mostInASecond(moments)).toBeLessThanOrEqual(200);
});

it("a service sees at most 200 requests in a second while the event loop is blocked again and again", async () => {
  const moments = await momentsOf(patient(), 20, true);

  note("the same, with an event loop that is blocked half of the time", 20, moments);
  expect(moments).toHaveLength(calls);
  expect(mostInASecond(moments)).toBeLessThanOrEqual(200);
});

it.each([
  { margin: 30, way: 0 },
  { margin: 30, way: 20 },
  { margin: 30, way: 100 },
  { margin: 100, way: 100 },
])(
  "measures the alternative: evenly paced with a margin of $margin ms, up to $way ms away",
  async ({ margin, way }) => {
    const start = pacedWithMargin(200, margin);

    const moments = await momentsOf(async (request) => {
      await start();
      return globalThis.fetch(request);
    }, way);

    note(`paced, with a margin of ${margin} ms`, way, moments);
    expect(moments).toHaveLength(calls);
  },
);
