import { expect, it } from "vitest";
import { unknownResultCode } from "../../src/index.ts";
import { carriedOut, clientOf, dropped, refused, requestsAbout, stalled } from "./service.ts";

const { friend_add, friend_update, friend_get_list } = requestsAbout("a");

/** The result of a call, and its time. */
async function ended(clock: ReturnType<typeof clientOf>["clock"], call: Promise<{ data?: unknown }>) {
  const outcome = await clock.run(
    call.then(
      ({ data }) => ({ data }),
      (error: unknown) => ({ error }),
    ),
  );
  return { at: clock.now(), ...outcome };
}

it("waits 8 s for a reply", async () => {
  const { chat, clock } = clientOf(stalled, { attempts: 1 });

  const end = await ended(clock, chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }));

  expect(end).toMatchObject({
    at: 8000,
    error: { name: "TimeoutError", message: "friend_get_list got no reply within 8000 ms" },
  });
});

it.each([
  { what: "a fetch that doesn't listen to its signal", service: () => new Promise<never>(() => {}) },
  { what: "a reply that never comes to an end", service: () => new Response(new ReadableStream()) },
])("waits 8 s for $what", async ({ service }) => {
  const { chat, clock } = clientOf(service, { attempts: 1 });

  expect(await ended(clock, chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }))).toMatchObject({
    at: 8000,
    error: { name: "TimeoutError" },
  });
});

it("accepts a reply after 7999 ms", async () => {
  const { chat, clock } = clientOf(async (arrival) => {
    await clock.sleep(7999, arrival.signal);
    return carriedOut(arrival);
  });

  expect(await ended(clock, chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }))).toMatchObject({
    at: 7999,
    data: { ErrorCode: 0 },
  });
});

it("counts the wait for a signature as time of the call, and sends nothing without a signature", async () => {
  const usersig = () => new Promise<string>(() => {});
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival), { usersig, callTimeout: 1000 });

  const end = await ended(clock, chat.POST("/v4/sns/friend_add", { body: friend_add }));

  expect(end).toMatchObject({ at: 1000, error: { name: "TimeoutError" } });
  expect(arrivals).toEqual([]);
});

it("ends a call after 30 s, in any of its steps", async () => {
  const { chat, clock, arrivals } = clientOf(stalled, { attempts: 9 });

  const end = await ended(clock, chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }));

  expect(end).toMatchObject({
    at: 30_000,
    error: { name: "TimeoutError", message: "friend_get_list was not answered within 30000 ms" },
  });
  expect(arrivals).toHaveLength(4);
});

it("ends an add after 30 s with the known results of its items", async () => {
  const { chat, clock } = clientOf(stalled);

  const end = await ended(clock, chat.POST("/v4/sns/friend_add", { body: friend_add }));

  expect(end).toMatchObject({ at: 30_000, data: { ResultItem: [{ To_Account: "a", ResultCode: unknownResultCode }] } });
});

it("ends an update after 30 s with the known results of its items", async () => {
  const body = requestsAbout("a", "b").friend_update;
  const { chat, clock } = clientOf(
    (arrival, nth) => (nth === 1 ? carriedOut(arrival, { b: 30006 }) : stalled(arrival)),
    {
      attempts: 9,
    },
  );

  const end = await ended(clock, chat.POST("/v4/sns/friend_update", { body }));

  expect(end).toMatchObject({
    at: 30_000,
    data: { ResultItem: [{ ResultCode: 0 }, { ResultCode: unknownResultCode }], Fail_Account: ["b"] },
  });
});

it("ends an add that was never sent like any other call", async () => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival), { rate: 1, callTimeout: 999 });
  await clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add }));

  const end = await ended(clock, chat.POST("/v4/sns/friend_add", { body: friend_add }));

  expect(end).toMatchObject({ at: 999, error: { name: "TimeoutError" } });
  expect(arrivals).toHaveLength(1);
});

const gone = new Error("the caller has gone");

/** The steps at which a second call of the caller can be aborted after 500 ms. */
const places: Record<string, () => ReturnType<typeof clientOf>> = {
  "waits for its reply": () => clientOf((arrival, nth) => (nth === 1 ? carriedOut(arrival) : stalled(arrival))),
  "waits before a resend": () =>
    clientOf((arrival, nth) => (nth === 1 ? carriedOut(arrival) : refused(60007)), { random: () => 1 }),
  "waits for the rate": () => clientOf((arrival) => carriedOut(arrival), { rate: 1 }),
  "waits until a lost add can be read back": () =>
    clientOf((arrival, nth) => (nth === 1 ? carriedOut(arrival) : dropped())),
};

it.each(Object.keys(places))("leaves at once, with the caller's reason and no timer, a call that %s", async (place) => {
  const client = places[place]?.();
  if (!client) throw new Error(place);
  const { chat, clock, arrivals } = client;
  const leaving = new AbortController();
  await clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add }));
  const call = chat.POST("/v4/sns/friend_add", { body: friend_add, signal: leaving.signal }).catch((error) => error);
  await clock.advance(500);
  const before = arrivals.length;

  leaving.abort(gone);
  const outcome = await call;
  await clock.settle();

  expect(outcome).toBe(gone);
  expect(clock.timers).toBe(0);
  await clock.advance(60_000);
  expect(arrivals).toHaveLength(before);
});

it("ends an add at once, with the caller's reason, during its second read-back", async () => {
  let reads = 0;
  const { chat, clock, arrivals } = clientOf((arrival) => {
    if (arrival.operation === "friend_add") return dropped();
    reads += 1;
    return reads === 1 ? carriedOut(arrival, { a: 30001 }) : stalled(arrival);
  });
  const leaving = new AbortController();
  const call = chat.POST("/v4/sns/friend_add", { body: friend_add, signal: leaving.signal }).catch((error) => error);
  await clock.advance(5000);

  leaving.abort(gone);

  expect(await call).toBe(gone);
  expect(arrivals).toHaveLength(3);
});

it("leaves the queue of its owner, and the next call takes its place", async () => {
  const { chat, clock, arrivals } = clientOf(async (arrival) => {
    await clock.sleep(1000, arrival.signal);
    return carriedOut(arrival);
  });
  const leaving = new AbortController();
  const first = chat.POST("/v4/sns/friend_update", { body: friend_update });
  await clock.settle();
  const second = chat
    .POST("/v4/sns/friend_update", { body: friend_update, signal: leaving.signal })
    .catch((error) => error);
  await clock.settle();
  const third = chat.POST("/v4/sns/friend_update", { body: friend_update });
  await clock.advance(500);

  leaving.abort(gone);

  expect(await second).toBe(gone);
  await clock.run(Promise.all([first, third]));
  expect(arrivals.map(({ at }) => at)).toEqual([0, 1000]);
});

it("leaves an owner whose writes are delayed, and does not make the next call wait longer", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? dropped() : carriedOut(arrival)), {
    attempts: 1,
  });
  const leaving = new AbortController();
  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }).catch(() => {}));
  const second = chat
    .POST("/v4/sns/friend_update", { body: friend_update, signal: leaving.signal })
    .catch((error) => error);
  await clock.advance(500);

  leaving.abort(gone);

  expect(await second).toBe(gone);
  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));
  expect(arrivals.map(({ at }) => at)).toEqual([0, 4000]);
});

it("sends nothing for a caller that aborted before", async () => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival));
  const signal = AbortSignal.abort(gone);

  await expect(clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add, signal }))).rejects.toBe(gone);

  expect(arrivals).toEqual([]);
});

it("aborts the fetch of a caller that aborts, and of an attempt that takes too long", async () => {
  const { chat, clock, arrivals } = clientOf(stalled, { attempts: 2 });
  const leaving = new AbortController();
  const call = chat.POST("/v4/sns/friend_get_list", { body: friend_get_list, signal: leaving.signal }).catch(() => {});
  await clock.advance(8500);

  leaving.abort(gone);
  await call;

  expect(arrivals.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

it("leaves no timer after answered calls", async () => {
  const { chat, clock } = clientOf((arrival, nth) => (nth === 1 ? dropped() : carriedOut(arrival)), { rate: 1 });

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_update", { body: friend_update }),
      chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }),
    ]),
  );

  expect(clock.timers).toBe(0);
});
