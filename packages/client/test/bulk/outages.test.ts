import { expect, it } from "vitest";
import { importFriends } from "../../src/bulk/index.ts";
import { type Arrival, carriedOut, dropped, refused, unreachable } from "../resilience/service.ts";
import { allOf, manyRows, namedIn, resultsIn, rowsOf, worldOf } from "./job.ts";

const firstResults = 1;

it.each([
  { outage: "no connection", answer: unreachable },
  { outage: "lost replies", answer: dropped },
  { outage: "60007", answer: () => refused(60007) },
  { outage: "60008", answer: () => refused(60008) },
  { outage: "a proxy's page", answer: () => new Response("Bad Gateway", { status: 502 }) },
])("outlasts two minutes of $outage, and says that it waits", async ({ answer }) => {
  const { chat, clock, time } = worldOf((arrival) => (arrival.at < 120_000 ? answer() : carriedOut(arrival)));

  const events = await clock.run(allOf(importFriends(chat, manyRows(5, 10), time)));

  expect(resultsIn(events).map(({ outcome: { kind } }) => kind)).toEqual(Array(50).fill("ok"));
  expect(events).toContainEqual({
    type: "pause",
    From_Account: "owner 0",
    milliseconds: expect.any(Number),
    error: expect.any(Error),
  });
});

const page = () => new Response("<h1>Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } });

it.each([
  { what: "a page that was not found", answer: page },
  { what: "a page", answer: () => new Response("<h1>Welcome</h1>") },
  { what: "JSON of another kind", answer: () => Response.json({ error: "no such route" }) },
  { what: "a redirect", answer: () => new Response(null, { status: 302, headers: { location: "http://a.test/" } }) },
])("stops within seconds where another server answers with $what, and the service never has", async ({ answer }) => {
  const { chat, clock, time } = worldOf(answer);

  await expect(clock.run(allOf(importFriends(chat, manyRows(5, 10), time)))).rejects.toThrow(
    /unexpected reply|redirects/,
  );

  expect(clock.now()).toBeLessThan(5000);
});

it.each([
  { what: "a result", first: carriedOut },
  { what: "a refusal", first: () => refused(60008) },
  { what: "a row refused for a moment", first: (arrival: Arrival) => carriedOut(arrival, { "friend 0": 30006 }) },
])("outlasts two minutes of another server's answers after $what of the service", async ({ first }) => {
  const { chat, clock, time } = worldOf(
    (arrival, nth) => {
      if (nth === 1) return first(arrival);
      return arrival.at < 120_000 ? page() : carriedOut(arrival);
    },
    { attempts: 1 },
  );

  const events = await clock.run(allOf(importFriends(chat, manyRows(5, 1), { ...time, owners: 1 })));

  expect(resultsIn(events).map(({ outcome: { kind } }) => kind)).toEqual(Array(5).fill("ok"));
  expect(clock.now()).toBeGreaterThan(120_000);
});

it("stops with the last error when there is no result for as long as its patience", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival, nth) =>
    nth <= firstResults ? carriedOut(arrival) : unreachable(),
  );
  const events: unknown[] = [];
  const job = importFriends(chat, manyRows(3, 2), { ...time, owners: 1, patience: 60_000 });
  const all = (async () => {
    for await (const event of job) events.push(event);
  })();

  await expect(clock.run(all)).rejects.toThrow("fetch failed");

  expect(arrivals.at(-1)?.at).toBeGreaterThan(30_000);
  expect(clock.now()).toBeLessThan(61_000);
  expect(events.at(-1)).toMatchObject({ type: "progress", done: 2, ok: 2, calls: expect.any(Number) });
});

it("does not count the time in which its source gives nothing", async () => {
  const { chat, clock, time } = worldOf(
    (arrival, nth) => (nth === 1 ? new Response("Bad Gateway", { status: 502 }) : carriedOut(arrival)),
    { attempts: 1 },
  );
  async function* source() {
    await clock.sleep(120_000, new AbortController().signal);
    yield* rowsOf("a>b");
  }

  const results = resultsIn(await clock.run(allOf(importFriends(chat, source(), { ...time, patience: 60_000 }))));

  expect(results.map(({ outcome: { kind } }) => kind)).toEqual(["ok"]);
});

it("stops with the refusal as the cause when a row is refused for a moment for as long as its patience", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival, { b: 30006 }), { attempts: 1 });

  const job = allOf(importFriends(chat, rowsOf("a>b"), { ...time, patience: 100 }));

  await expect(clock.run(job)).rejects.toMatchObject({
    message: "no row has got a result for as long as the option patience allows",
    cause: { kind: "failed", code: 30006 },
  });
});

it("sends only the rows again that were refused for a moment, and gives the others their result meanwhile", async () => {
  const { chat, clock, arrivals, time } = worldOf(
    (arrival) => carriedOut(arrival, arrival.at < 1000 ? { b: 30006 } : {}),
    { attempts: 1 },
  );

  const events = await clock.run(allOf(importFriends(chat, rowsOf("a>b", "a>c"), time)));

  expect(arrivals.map(namedIn).slice(0, 2)).toEqual(["a>b c", "a>b"]);
  expect(resultsIn(events).map(({ number }) => number)).toEqual([1, 0]);
  expect(events).toContainEqual(
    expect.objectContaining({ type: "pause", error: expect.objectContaining({ kind: "failed", code: 30006 }) }),
  );
});

it("gives up a row after five calls that refused it for a moment", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival, { b: 30006 }), { attempts: 1 });

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rowsOf("a>b"), time))));

  expect(arrivals).toHaveLength(5);
  expect(results.map(({ outcome: { kind, code } }) => [kind, code])).toEqual([["failed", 30006]]);
});

it.each([30003, 30001, 60015])("gives each row of a call the refusal %i that the whole call has got", async (code) => {
  const { chat, clock, time } = worldOf((arrival) =>
    arrival.body["From_Account"] === "a" ? refused(code) : carriedOut(arrival),
  );

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rowsOf("a>b", "a>c", "d>e"), time))));

  expect(results.map(({ outcome }) => outcome.code)).toEqual([code, code, 0]);
});

it.each([70009, 70003, 60010, 60006, 30004])(
  "stops at the refusal %i, which every call would get, and gives no row a result",
  async (code) => {
    const { chat, clock, time } = worldOf(() => refused(code));
    const job = allOf(importFriends(chat, manyRows(100, 2), time));

    await expect(clock.run(job)).rejects.toMatchObject({ name: "ChatError", code });
  },
);

it("stops at an error of its source", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  async function* source() {
    yield* rowsOf("a>b");
    throw new Error("line 2 is no CSV");
  }

  await expect(clock.run(allOf(importFriends(chat, source(), time)))).rejects.toThrow("line 2 is no CSV");
});
