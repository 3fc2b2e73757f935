import type { ItemOf } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { addFriends, type Checkpoint } from "../../src/bulk/index.ts";
import { type Arrival, carriedOut, dropped, refused, type Service, unreachable } from "../resilience/service.ts";
import { allOf, memoryStore, namedIn, resultsIn, worldOf } from "./job.ts";

const rowsOf = (...friends: string[]) =>
  friends.map((To_Account) => ({ From_Account: "a", item: { To_Account } satisfies ItemOf<"friend_add"> }));

/** A checkpoint after a kill: these rows may have been sent. */
const openRows = (...open: [number, number][]): Checkpoint => ({
  version: 1,
  operation: "friend_add",
  done: [],
  open,
  ok: 0,
  pending: 0,
  failed: 0,
  unknown: 0,
});

/** A service where these are friends already, as far as anybody reads; adds are answered so. */
function serviceWith(friends: string[], add: Service = (arrival) => carriedOut(arrival)): Service {
  return (arrival: Arrival, nth) => {
    if (arrival.operation !== "friend_get_list") return add(arrival, nth);
    const read = arrival.body["To_Account"] as string[];
    return carriedOut(
      arrival,
      Object.fromEntries(read.flatMap((each) => (friends.includes(each) ? [] : [[each, 30001]]))),
    );
  };
}

const single = { AddType: "Add_Type_Single" } as const;
const asking = { AddType: "Add_Type_Both" } as const;
const written = (arrivals: readonly Arrival[]) => arrivals.map((arrival) => `${arrival.operation} ${namedIn(arrival)}`);

it("notes an add in the checkpoint before it is sent", async () => {
  const { store, saved } = memoryStore();
  const { chat, clock, time } = worldOf((arrival) => {
    expect(saved.at(-1)).toMatchObject({ open: [[0, 2]], done: [] });
    return carriedOut(arrival);
  });

  await clock.run(allOf(addFriends(chat, rowsOf("b", "c"), { ...time, checkpoint: store })));

  expect(saved.at(-1)).toMatchObject({ open: [], done: [[0, 2]], ok: 2 });
});

it("reads an open add back before it sends anything again, and twice before it believes that it is missing", async () => {
  const { store } = memoryStore(openRows([0, 2]));
  const { chat, clock, arrivals, time } = worldOf(serviceWith(["b"]));

  const results = resultsIn(
    await clock.run(allOf(addFriends(chat, rowsOf("b", "c", "d"), { ...time, ...single, checkpoint: store }))),
  );

  expect(written(arrivals)).toEqual(["friend_get_list a>b c", "friend_get_list a>c", "friend_add a>d c"]);
  expect(arrivals[1]?.at).toBe(4000);
  expect(results.map(({ number, outcome: { kind } }) => [number, kind])).toEqual([
    [0, "ok"],
    [1, "ok"],
    [2, "ok"],
  ]);
});

it("never sends an open add again if the other side may have been asked", async () => {
  const { store, saved } = memoryStore(openRows([0, 1]));
  const { chat, clock, arrivals, time } = worldOf(serviceWith([]));

  const results = resultsIn(
    await clock.run(allOf(addFriends(chat, rowsOf("b", "c"), { ...time, ...asking, checkpoint: store }))),
  );

  expect(written(arrivals)).toContain("friend_add a>c");
  expect(written(arrivals).filter((each) => each.startsWith("friend_add"))).toHaveLength(1);
  expect(results.map(({ outcome }) => [outcome.item.To_Account, outcome.kind])).toEqual([
    ["b", "unknown"],
    ["c", "ok"],
  ]);
  expect(saved.at(-1)).toMatchObject({ open: [], ok: 1, unknown: 1 });
});

it("waits until it can read an open add back, however long the service is away", async () => {
  const { store } = memoryStore(openRows([0, 1]));
  const service = serviceWith(["a", "b"]);
  const { chat, clock, arrivals, time } = worldOf((arrival, nth) =>
    arrival.at < 100_000 ? unreachable() : service(arrival, nth),
  );

  const events = await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...asking, checkpoint: store })));

  expect(written(arrivals).filter((each) => each.startsWith("friend_add"))).toEqual([]);
  expect(events).toContainEqual(expect.objectContaining({ type: "pause", error: expect.any(Error) }));
  expect(resultsIn(events)).toMatchObject([{ outcome: { kind: "ok", code: 0 } }]);
});

it("counts a friend as added that exists when an open add is sent again, and reads it back for that", async () => {
  const friends: string[] = [];
  const { store } = memoryStore(openRows([0, 1]));
  const { chat, clock, time } = worldOf(
    serviceWith(friends, (arrival) => {
      friends.push("b"); // The attempt of the killed process has arrived late.
      return carriedOut(arrival, { b: "Err_SNS_FriendAdd_Friend_Exist" });
    }),
  );

  const results = resultsIn(
    await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...single, checkpoint: store }))),
  );

  expect(results).toMatchObject([{ outcome: { kind: "ok" } }]);
});

it("says that a friend exists when no add of it was open", async () => {
  const { chat, clock, arrivals, time } = worldOf(
    serviceWith(["b"], (arrival) => carriedOut(arrival, { b: "Err_SNS_FriendAdd_Friend_Exist" })),
  );

  const results = resultsIn(await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...single }))));

  expect(written(arrivals)).toEqual(["friend_add a>b"]);
  expect(results).toMatchObject([{ outcome: { kind: "failed", code: 30001 } }]);
});

it.each([
  { trouble: "no connection", answer: unreachable },
  { trouble: "60007", answer: () => refused(60007) },
])("sends adds that never were carried out ($trouble) again without reading back", async ({ answer }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => (arrival.at < 30_000 ? answer() : carriedOut(arrival)));

  const results = resultsIn(await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...asking }))));

  expect(arrivals.filter(({ operation }) => operation !== "friend_add")).toEqual([]);
  expect(results).toMatchObject([{ outcome: { kind: "ok" } }]);
});

it("never sends an add again whose reply was lost while the friend can't be seen", async () => {
  const { chat, clock, arrivals, time } = worldOf(serviceWith([], () => dropped()));

  const results = resultsIn(await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...asking }))));

  expect(arrivals.filter(({ operation }) => operation === "friend_add")).toHaveLength(1);
  expect(results).toMatchObject([{ outcome: { kind: "unknown" } }]);
});

it.each([
  { mode: asking, sizes: [20, 1] },
  { mode: {}, sizes: [20, 1] },
  { mode: { ...asking, ForceAddFlags: 1 } as const, sizes: [21] },
  { mode: single, sizes: [21] },
])("has few adds under way if they ask the other side: $mode", async ({ mode, sizes }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const rows = rowsOf(...Array.from({ length: 21 }, (_, index) => `friend ${index}`));

  await clock.run(allOf(addFriends(chat, rows, { ...time, ...mode })));

  expect(arrivals.map(({ body }) => (body["AddFriendItem"] as unknown[]).length)).toEqual(sizes);
});

it("stops at a refusal of reading back that every call would get", async () => {
  const { store } = memoryStore(openRows([0, 1]));
  const { chat, clock, time } = worldOf(() => refused(70009));

  await expect(clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, checkpoint: store })))).rejects.toMatchObject({
    name: "ChatError",
    code: 70009,
  });
});

it("reads an add back before each resend once its reply was lost", async () => {
  const friends: string[] = [];
  const answers = [
    () => refused(60008),
    () => refused(60008),
    () => refused(60008),
    () => refused(30006),
    () => refused(30006),
    () => refused(30006),
    () => {
      friends.push("b"); // The first attempt has arrived late.
      return carriedOut(lastAdd, { b: "Err_SNS_FriendAdd_Friend_Exist" });
    },
  ];
  let lastAdd: Arrival;
  const { chat, clock, time } = worldOf(
    serviceWith(friends, (arrival) => {
      lastAdd = arrival;
      return answers.shift()?.() ?? carriedOut(arrival);
    }),
  );

  const results = resultsIn(await clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...single }))));

  expect(answers).toEqual([]);
  expect(results).toMatchObject([{ outcome: { kind: "ok" } }]);
});

it("keeps an add open that was under way when the job was stopped", async () => {
  const { store, saved } = memoryStore();
  const { chat, clock, time } = worldOf((arrival) => clock.sleep(5000, arrival.signal).then(() => carriedOut(arrival)));
  const leaving = new AbortController();
  const job = allOf(addFriends(chat, rowsOf("b"), { ...time, checkpoint: store, signal: leaving.signal }));
  job.catch(() => {});
  await clock.advance(500);

  leaving.abort("enough");

  await expect(clock.run(job)).rejects.toBe("enough");
  expect(saved.at(-1)).toMatchObject({ open: [[0, 1]], done: [] });
});

it("refuses a mode that no call can have, and names what is allowed", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const mode = { AddType: "Add_Type_Triple" } as never;

  await expect(clock.run(allOf(addFriends(chat, rowsOf("b"), { ...time, ...Object(mode) })))).rejects.toThrow(
    /AddType.*Add_Type_Both/,
  );

  expect(arrivals).toEqual([]);
});
