import { expect, it } from "vitest";
import { importFriends } from "../../src/bulk/index.ts";
import { carriedOut } from "../resilience/service.ts";
import { allOf, manyRows, worldOf } from "./job.ts";

it("tells once a second how far it is, also while no call ends, and at the end", async () => {
  const { chat, clock, time } = worldOf(async (arrival, nth) => {
    if (nth === 2) await clock.sleep(4500, arrival.signal);
    return carriedOut(arrival, { "friend 0": 30003, "friend 1": 30539 });
  });

  const events = await clock.run(allOf(importFriends(chat, manyRows(2, 3), { ...time, owners: 1 })));

  const reported = events.filter((event) => event.type === "progress");
  expect(reported.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000, 3000, 4000, expect.any(Number)]);
  expect(reported[0]).toEqual({
    type: "progress",
    read: 6,
    done: 3,
    ok: 1,
    pending: 1,
    failed: 1,
    unknown: 0,
    calls: 1,
    milliseconds: 1000,
  });
  expect(reported.at(-1)).toMatchObject({ done: 6, ok: 4, calls: 2 });
});

it("ends at once with the signal's reason, whatever it is doing", async () => {
  const { chat, clock, time } = worldOf((arrival) =>
    clock.sleep(60_000, arrival.signal).then(() => carriedOut(arrival)),
  );
  const leaving = new AbortController();
  const job = allOf(importFriends(chat, manyRows(2, 3), { ...time, signal: leaving.signal }));
  job.catch(() => {});
  await clock.advance(500);

  leaving.abort("enough");

  await expect(clock.run(job)).rejects.toBe("enough");
  expect(clock.now()).toBe(500);
  expect(clock.timers).toBe(0);
});

it("ends ten seconds after its signal although the store of its checkpoint hangs", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const stop = new AbortController();
  const checkpoint = { load: async () => undefined, save: () => new Promise<void>(() => {}) };
  clock.sleep(3000, new AbortController().signal).then(() => stop.abort("enough"));

  const job = allOf(
    importFriends(chat, manyRows(5, 1000), { ...time, checkpoint, maxItems: 1, owners: 1, signal: stop.signal }),
  );

  await expect(clock.run(job)).rejects.toThrow("the checkpoint was not saved within 10000 ms");
  expect(clock.now()).toBeLessThan(20_000);
});

it("sends nothing after its signal was aborted", async () => {
  const { chat, arrivals, time } = worldOf((arrival) => carriedOut(arrival));

  await expect(allOf(importFriends(chat, manyRows(2, 3), { ...time, signal: AbortSignal.abort("no") }))).rejects.toBe(
    "no",
  );

  expect(arrivals).toEqual([]);
});

it.each([
  { owners: 0 },
  { owners: 1.5 },
  { window: 0 },
  { maxItems: 1001 },
  { maxItems: 0 },
  { maxBytes: 0 },
  { patience: 0 },
  { progressEvery: Number.NaN },
])("refuses %o", async (option) => {
  const { chat, time } = worldOf((arrival) => carriedOut(arrival));
  const [name = ""] = Object.keys(option);

  await expect(importFriends(chat, [], { ...time, ...option }).next()).rejects.toThrow(
    new RegExp(`^${name} must be an integer from 1 to \\d+, got `),
  );
});
