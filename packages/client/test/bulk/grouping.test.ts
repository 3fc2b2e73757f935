import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { importFriends } from "../../src/bulk/index.ts";
import { carriedOut, refused } from "../resilience/service.ts";
import { allOf, manyRows, namedIn, resultsIn, rowsOf, worldOf } from "./job.ts";

const sizeOf = ({ body }: { body: Record<string, unknown> }) => (body["AddFriendItem"] as unknown[]).length;

it.each([
  { rows: 1000, sizes: [1000] },
  { rows: 1001, sizes: [1000, 1] },
])("sends $rows rows of an owner in calls of $sizes items", async ({ rows, sizes }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));

  await clock.run(allOf(importFriends(chat, manyRows(1, rows), time)));

  expect(arrivals.map(sizeOf)).toEqual(sizes);
});

// One of two bytes and one of three stand beside their bound.
const twoFriends = rowsOf("ö>a:üü", "ö>b:\u07ff\u0800€😀");
const bytesOfBoth = Buffer.byteLength(
  JSON.stringify({ From_Account: "ö", AddFriendItem: twoFriends.map(({ item }) => item) }),
);

it.each([
  { maxBytes: bytesOfBoth, sizes: [2] },
  { maxBytes: bytesOfBoth - 1, sizes: [1, 1] },
  { maxBytes: 1, sizes: [1, 1] },
])("sends a body of two items in calls of $sizes if a body may have $maxBytes bytes", async ({ maxBytes, sizes }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));

  await clock.run(allOf(importFriends(chat, twoFriends, { ...time, maxBytes })));

  expect(arrivals.map(sizeOf)).toEqual(sizes);
});

it("sends equal rows once, and gives each of them the outcome with its own item", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival, { b: 30003 }));
  const rows = rowsOf("a>b", "a>c", "a>b", "a>b");

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rows, time))));

  expect(arrivals.map(namedIn)).toEqual(["a>b c"]);
  expect(results.map(({ number, outcome: { code } }) => [number, code])).toEqual([
    [0, 30003],
    [2, 30003],
    [3, 30003],
    [1, 0],
  ]);
  for (const { row, outcome } of results) expect(outcome.item).toBe(row.item);
});

it("sends different rows of a friend in separate calls, in their order", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const rows = rowsOf("a>b:one", "a>c", "a>b:two", "a>b:one");

  await clock.run(allOf(importFriends(chat, rows, time)));

  const remarks = arrivals.map(({ body }) => (body["AddFriendItem"] as { Remark?: string }[])[0]?.Remark);
  expect(arrivals.map(namedIn)).toEqual(["a>b c", "a>b", "a>b"]);
  expect(remarks).toEqual(["one", "two", "one"]);
});

it("sends one owner's calls one after the other, and those of other owners meanwhile", async () => {
  const under = new Map<unknown, number>();
  let together = 0;
  const { chat, clock, arrivals, time } = worldOf(async (arrival) => {
    const owner = arrival.body["From_Account"];
    under.set(owner, (under.get(owner) ?? 0) + 1);
    expect(under.get(owner)).toBe(1);
    together = Math.max(together, [...under.values()].filter((count) => count > 0).length);
    await clock.sleep(100, arrival.signal);
    under.set(owner, 0);
    return carriedOut(arrival);
  });

  await clock.run(allOf(importFriends(chat, manyRows(5, 30, "mixed"), { ...time, maxItems: 10, owners: 3 })));

  const ofOne = arrivals.map(namedIn).filter((named) => named.startsWith("owner 2>"));
  expect(together).toBe(3);
  expect(ofOne.join(" ").match(/friend \d+/g)).toEqual(
    Array.from({ length: 30 }, (_, index) => `friend ${2 + 5 * index}`),
  );
});

it("sends an item alone that would have the whole call refused", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => {
    const items = arrival.body["AddFriendItem"] as { Remark?: unknown }[];
    return items.some(({ Remark }) => typeof Remark === "number") ? refused(30001) : carriedOut(arrival);
  });
  const rows = rowsOf("a>b", "a>c", "a>d");
  Object.assign(rows[1]?.item ?? {}, { Remark: 5 });

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rows, time))));

  expect(arrivals.map(namedIn)).toEqual(["a>b", "a>c", "a>d"]);
  expect(results.map(({ outcome: { code } }) => code)).toEqual([0, 30001, 0]);
});

it("sends the rows of an owner whose UserID is no UserID together, since the service refuses them anyway", async () => {
  const { chat, clock, arrivals, time } = worldOf(() => refused(30001));
  const owner = "o".repeat(33);

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rowsOf(`${owner}>a`, `${owner}>b`), time))));

  expect(arrivals).toHaveLength(1);
  expect(results.map(({ outcome: { kind, code } }) => [kind, code])).toEqual([
    ["failed", 30001],
    ["failed", 30001],
  ]);
});

it("reads no further than the window while nobody takes the results, and closes the source when its reader leaves", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  let read = 0;
  let isClosed = false;
  async function* source() {
    try {
      for (const row of manyRows(100, 10)) {
        read += 1;
        yield row;
      }
    } finally {
      isClosed = true;
    }
  }
  const job = importFriends(chat, source(), { ...time, window: 50 });

  await clock.run(job.next());
  await clock.advance(60_000);
  expect(read).toBe(50);
  expect(arrivals.length).toBeLessThanOrEqual(5);

  await clock.run(job.return());
  await setImmediate();
  expect(isClosed).toBe(true);
  expect(clock.timers).toBe(0);
});

it("sends what waits when its source has given nothing for a second", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const rows = rowsOf("a>b", "a>c", "a>d");
  async function* source() {
    for (const [index, row] of rows.entries()) {
      yield row;
      await clock.sleep(index === 0 ? 900 : 5000, new AbortController().signal);
    }
  }

  await clock.run(allOf(importFriends(chat, source(), time)));

  expect(arrivals.map(namedIn)).toEqual(["a>b c", "a>d"]);
  expect(arrivals.every(({ at }) => at < 8000)).toBe(true);
});
