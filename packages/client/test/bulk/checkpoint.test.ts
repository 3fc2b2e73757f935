import { expect, it } from "vitest";
import { type Checkpoint, importFriends, updateFriends } from "../../src/bulk/index.ts";
import { carriedOut, refused } from "../resilience/service.ts";
import { allOf, manyRows, memoryStore, namedIn, resultsIn, rowsOf, worldOf } from "./job.ts";

const rows = manyRows(20, 50, "mixed");
const none = { ok: 0, pending: 0, failed: 0, unknown: 0 };
const anything: Checkpoint = { version: 1, operation: "friend_import", done: [], open: [], ...none };

it.each([1, 49, 500, 999])("goes on after %i results with the rows that have none", async (taken) => {
  const { store, saved } = memoryStore();
  const first = worldOf((arrival) => carriedOut(arrival));
  const numbers: number[] = [];
  const leave = (async () => {
    for await (const event of importFriends(first.chat, rows, { ...first.time, checkpoint: store, owners: 3 })) {
      if (event.type === "result" && numbers.length === taken) break;
      if (event.type === "result") numbers.push(event.number);
    }
  })();
  await first.clock.run(leave);

  const second = worldOf((arrival) => carriedOut(arrival));
  const events = await second.clock.run(allOf(importFriends(second.chat, rows, { ...second.time, checkpoint: store })));

  const all = [...numbers, ...resultsIn(events).map(({ number }) => number)];
  expect(all.toSorted((one, other) => one - other)).toEqual([...rows.keys()]);
  expect(events.at(-1)).toMatchObject({ read: 1000, done: 1000, ok: 1000 });
  expect(saved.at(-1)).toEqual({ ...anything, ok: 1000, done: [[0, 1000]] });
});

it("has nothing to do when all rows are done", async () => {
  const { store } = memoryStore({ ...anything, ok: 1000, done: [[0, 1000]] });
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));

  const events = await clock.run(allOf(importFriends(chat, rows, { ...time, checkpoint: store })));

  expect(arrivals).toEqual([]);
  expect(events).toEqual([expect.objectContaining({ type: "progress", done: 1000 })]);
});

it("saves once a second, and at the end, however the job ends", async () => {
  const { store, saved } = memoryStore();
  const { chat, clock, time } = worldOf(async (arrival, nth) => {
    await clock.sleep(400, arrival.signal);
    return nth === 10 ? refused(70009) : carriedOut(arrival);
  });
  const job = allOf(importFriends(chat, manyRows(20, 2), { ...time, checkpoint: store, owners: 1 }));

  await expect(clock.run(job)).rejects.toThrow("70009");

  expect(saved.map(({ ok }) => ok)).toEqual([5, 11, 17, 18]);
});

it("goes on between saves that each take longer than the time between two", async () => {
  const { chat, clock, time } = worldOf(async (arrival) => {
    await clock.sleep(400, arrival.signal);
    return carriedOut(arrival);
  });
  let saves = 0;
  const checkpoint = {
    load: async () => undefined,
    save: async () => {
      saves += 1;
      await clock.sleep(1100, new AbortController().signal);
    },
  };

  const events = await clock.run(allOf(importFriends(chat, rows, { ...time, checkpoint, owners: 1 })));

  expect(events.at(-1)).toMatchObject({ done: 1000 });
  expect(saves).toBeLessThan(20);
});

it("stops when the checkpoint can't be saved", async () => {
  const { chat, clock, arrivals, time } = worldOf(async (arrival) => {
    await clock.sleep(600, arrival.signal);
    return carriedOut(arrival);
  });
  const checkpoint = { load: async () => undefined, save: () => Promise.reject(new Error("the disk is full")) };

  await expect(
    clock.run(allOf(importFriends(chat, manyRows(20, 2), { ...time, checkpoint, owners: 1 }))),
  ).rejects.toThrow("the disk is full");

  expect(arrivals.length).toBeLessThan(5);
});

it.each([
  { other: "job", found: { job: "other.csv" }, says: "the job other.csv, and this job has graph.csv" },
  { other: "job, without a name,", found: {}, says: "the job none, and this job has graph.csv" },
  {
    other: "operation",
    found: { job: "graph.csv", operation: "friend_update" },
    says: "the operation friend_update, and this job has friend_import",
  },
  { other: "version", found: { job: "graph.csv", version: 2 }, says: "the version 2, and this job has 1" },
  { other: "form", found: { job: "graph.csv", done: "x" }, says: "no ranges of rows in done" },
  {
    other: "source",
    found: { job: "graph.csv", done: [[0, 3]] },
    says: "3 rows or more, and the source of this job has 2",
  },
])("refuses the checkpoint of another $other", async ({ found, says }) => {
  const checkpoint = { load: async () => ({ ...anything, ...found }) as Checkpoint, save: async () => {} };
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const job = allOf(importFriends(chat, rowsOf("a>b", "a>c"), { ...time, job: "graph.csv", checkpoint }));

  await expect(clock.run(job)).rejects.toThrow(
    expect.objectContaining({ name: "CheckpointMismatch", message: `the checkpoint has ${says}` }),
  );
});

it("keeps a row for the next run whose result the caller had no time to keep", async () => {
  const { store, saved } = memoryStore();
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const job = importFriends(chat, rowsOf("a>b", "a>c", "a>d"), { ...time, checkpoint: store });

  await clock.run(job.next());
  await clock.run(job.next());
  await clock.run(job.return());

  expect(saved.at(-1)).toMatchObject({ ok: 1, done: [[0, 1]] });
});

it("sends what it can't know to be done again, when it is an update", async () => {
  const { store } = memoryStore({ ...anything, operation: "friend_update", ok: 1, done: [[1, 2]] });
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const item = (To_Account: string) => ({ To_Account, SnsItem: [{ Tag: "Tag_SNS_IM_Remark" as const, Value: "new" }] });
  const updates = ["b", "c", "d"].map((friend) => ({ From_Account: "a", item: item(friend) }));

  await clock.run(allOf(updateFriends(chat, updates, { ...time, checkpoint: store })));

  expect(arrivals.map(namedIn)).toEqual(["a>b d"]);
});
