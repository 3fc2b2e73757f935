import { expect, it } from "vitest";
import { command } from "../../src/core/command.ts";
import { type Arrival, carriedOut, clientOf, dropped, requestsAbout, stalled } from "./service.ts";

const { friend_add: add, friend_update: update, friend_import: imported, friend_get_list: read } = requestsAbout("a");
const by = <Body extends object>(body: Body, From_Account: string) => ({ ...body, From_Account });

/** Answers after a second, and records which owner called at which time. */
function slowService() {
  const { chat, clock, arrivals, events } = clientOf(async (arrival) => {
    await clock.sleep(1000, arrival.signal);
    return carriedOut(arrival);
  });
  const times = () => arrivals.map(({ operation, body, at }) => `${operation} of ${body["From_Account"]} at ${at}`);
  return { chat, clock, times, events };
}

it("carries out the writes of one owner one after the other, in the order of the calls", async () => {
  const { chat, clock, times } = slowService();

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_add", { body: by(add, "ann") }),
      chat.POST("/v4/sns/friend_update", { body: by(update, "ann") }),
      chat.POST("/v4/sns/friend_import", { body: by(imported, "ann") }),
      command(chat, "v4/sns/friend_delete", { From_Account: "ann", To_Account: ["a"] }),
    ]),
  );

  expect(times()).toEqual([
    "friend_add of ann at 0",
    "friend_update of ann at 1000",
    "friend_import of ann at 2000",
    "friend_delete of ann at 3000",
  ]);
});

it("carries out the writes of different owners, reads, and other commands at the same time", async () => {
  const { chat, clock, times } = slowService();

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_update", { body: by(update, "ann") }),
      chat.POST("/v4/sns/friend_update", { body: by(update, "ben") }),
      chat.POST("/v4/sns/friend_get_list", { body: by(read, "ann") }),
      command(chat, "v4/openim/sendmsg", { From_Account: "ann" }),
    ]),
  );

  expect(times().sort()).toEqual([
    "friend_get_list of ann at 0",
    "friend_update of ann at 0",
    "friend_update of ben at 0",
    "sendmsg of ann at 0",
  ]);
});

it("keeps the owner's place while a write is sent again", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => carriedOut(arrival, nth < 3 ? { a: 30008 } : {}));

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_import", { body: imported }),
      chat.POST("/v4/sns/friend_update", { body: update }),
    ]),
  );

  expect(arrivals.map(({ operation }) => operation)).toEqual([
    "friend_import",
    "friend_import",
    "friend_import",
    "friend_update",
  ]);
});

it.each([
  { what: "a lost attempt", fault: dropped, endsAt: 0 },
  { what: "an attempt without a reply", fault: stalled, endsAt: 8000 },
])("delays the next write of the owner while the service may still work on $what", async ({ fault, endsAt }) => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? fault(arrival) : carriedOut(arrival)), {
    attempts: 1,
  });

  await clock.run(
    Promise.allSettled([
      chat.POST("/v4/sns/friend_import", { body: imported }),
      chat.POST("/v4/sns/friend_update", { body: update }),
    ]),
  );

  expect(arrivals.map(({ at }) => at)).toEqual([0, endsAt + 4000]);
});

it("delays the next write of the owner while the service may still work on an item", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => carriedOut(arrival, nth === 1 ? { a: 30007 } : {}), {
    attempts: 1,
  });

  await clock.run(chat.POST("/v4/sns/friend_import", { body: imported }));
  await clock.run(chat.POST("/v4/sns/friend_update", { body: update }));

  expect(arrivals.map(({ at }) => at)).toEqual([0, 4000]);
});

it("delays the next write of the owner when a caller aborts during a write", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? stalled(arrival) : carriedOut(arrival)));
  const leaving = new AbortController();
  const first = chat.POST("/v4/sns/friend_import", { body: imported, signal: leaving.signal }).catch(() => {});
  await clock.advance(1000);

  leaving.abort();
  await first;
  await clock.run(chat.POST("/v4/sns/friend_update", { body: update }));

  expect(arrivals.map(({ at }) => at)).toEqual([0, 5000]);
});

it("also delays a later write of the owner, and no other write", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? dropped() : carriedOut(arrival)), {
    attempts: 1,
  });
  await clock.run(chat.POST("/v4/sns/friend_import", { body: imported }).catch(() => {}));
  await clock.advance(1000);

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_update", { body: update }),
      chat.POST("/v4/sns/friend_update", { body: by(update, "ben") }),
      chat.POST("/v4/sns/friend_get_list", { body: read }),
    ]),
  );

  const times = (of: (arrival: Arrival) => boolean) =>
    arrivals
      .slice(1)
      .filter(of)
      .map(({ at }) => at);
  expect(times(({ body, operation }) => body["From_Account"] === "owner" && operation === "friend_update")).toEqual([
    4000,
  ]);
  expect(times(({ body, operation }) => body["From_Account"] !== "owner" || operation !== "friend_update")).toEqual([
    1000, 1000,
  ]);
});

it("reports to the hook how long a call waited for its owner", async () => {
  const { chat, clock, events } = slowService();

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/friend_update", { body: update }),
      chat.POST("/v4/sns/friend_update", { body: update }),
    ]),
  );

  expect(events.filter((event) => Object(event).name === "wait")).toEqual([
    { name: "wait", operation: "friend_update", reason: "order", milliseconds: 1000 },
  ]);
});
