import { expect, it } from "vitest";
import { getFriends, importFriends } from "../../src/bulk/index.ts";
import { carriedOut } from "../resilience/service.ts";
import { allOf, manyRows, namedIn, resultsIn, rowsOf, worldOf } from "./job.ts";

it("gives each row its result, with the caller's own object and its number", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival, { c: 30003 }));
  const rows = rowsOf("a>b", "a>c", "d>e");

  const results = resultsIn(await clock.run(allOf(importFriends(chat, rows, time))));

  expect(arrivals.map(namedIn)).toEqual(["a>b c", "d>e"]);
  expect(results.map(({ number, outcome }) => [number, outcome.kind, outcome.code])).toEqual([
    [0, "ok", 0],
    [1, "failed", 30003],
    [2, "ok", 0],
  ]);
  for (const { row, number, outcome } of results) {
    expect(row).toBe(rows[number]);
    expect(outcome.item).toBe(row.item);
  }
});

it("does nothing for no rows but tell that it is over", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));

  const events = await clock.run(allOf(importFriends(chat, [], time)));

  expect(events).toEqual([expect.objectContaining({ type: "progress", read: 0, done: 0, calls: 0 })]);
});

it.each([
  { order: "sorted", window: 50_000, count: 2000 },
  { order: "mixed", window: 50_000, count: 2000 },
  { order: "mixed", window: 100, count: 500 },
  { order: "mixed", window: 1, count: 50 },
] as const)(
  "sends each of $count rows once when they are $order and $window may wait",
  async ({ order, window, count }) => {
    const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
    const rows = manyRows(10, count / 10, order);

    const results = resultsIn(await clock.run(allOf(importFriends(chat, rows, { ...time, window }))));

    const sent = arrivals.flatMap(({ body }) => body["AddFriendItem"] as unknown[]);
    expect(sent).toHaveLength(count);
    expect(new Set(results.map(({ number }) => number)).size).toBe(count);
    expect(results).toHaveLength(count);
  },
);

const item = { To_Account: "b", AddSource: "AddSource_Type_Web" };

it.each([
  { rows: [{ From_Account: "a", item }, { item }], said: "row 1 has no From_Account" },
  { rows: [{ From_Account: 5, item }], said: "row 0 must have a text as From_Account, got number" },
  {
    rows: [{ From_Account: "a", To_Account: "b", AddSource: "AddSource_Type_Web" }],
    said: "a row of a has no item",
  },
  { rows: [null], said: "row 0 must be an object with From_Account, got null" },
  { rows: undefined, said: "rows must be an array, a generator or a stream of objects, got undefined" },
  { rows: "a>b", said: "rows must be an array, a generator or a stream of objects, got string" },
])("says what a program without types does wrong: $said", async ({ rows, said }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const untyped: ReturnType<typeof rowsOf> = rows as never;

  await expect(clock.run(allOf(importFriends(chat, untyped, time)))).rejects.toThrow(said);
  expect(arrivals).toEqual([]);
});

it.each([
  {
    what: "client",
    given: { chat: undefined },
    said: "chat must be a client of createClient, got undefined",
  },
  { what: "client", given: { chat: fetch }, said: "chat must be a client of createClient, got function" },
  {
    what: "checkpoint",
    given: { options: { checkpoint: "f.checkpoint" } },
    said: "checkpoint must be a store such as fileCheckpoint, got string",
  },
])("a wrong $what ends the job at once: $said", async ({ said, given }) => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const untyped = { chat, options: {}, ...given } as { chat: typeof chat; options: object };

  const job = importFriends(untyped.chat, rowsOf("a>b"), { ...time, ...untyped.options });

  await expect(clock.run(allOf(job))).rejects.toThrow(new TypeError(said));
});

it("says which owner's item can't be written as JSON", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const rows = rowsOf("a>b");
  Object.assign(rows[0]?.item ?? {}, { Remark: 1n });

  await expect(clock.run(allOf(importFriends(chat, rows, time)))).rejects.toThrow(
    "an item of a can't be written as JSON: Do not know how to serialize a BigInt",
  );
});

it("says that the fields to read are missing", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const rows = [{ From_Account: "a", item: "b" }];
  const options: Parameters<typeof getFriends>[2] = JSON.parse("{}");

  await expect(clock.run(allOf(getFriends(chat, rows, { ...options, ...time })))).rejects.toThrow(
    /^TagList is missing$/,
  );
  await expect(allOf(getFriends(chat, rows, Object(undefined)))).rejects.toThrow(/^TagList is missing$/);
});
