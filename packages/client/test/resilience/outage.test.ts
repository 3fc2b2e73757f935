import { expect, it } from "vitest";
import { retryBudget } from "../../src/resilience/shared/retry-budget.ts";
import { broken, callTimes, mostResends, outages, patient } from "./outages.ts";
import { carriedOut, clientOf, dropped, refused, requestsAbout, stalled } from "./service.ts";

const { friend_add, friend_get_list } = requestsAbout("a");

// `proof` makes ten thousand calls.
it.each(outages)(
  "makes at most 100 resends in a total outage by $outage to $operation",
  async ({ operation, fault }) => {
    const client = clientOf(fault, patient);
    const calls = 500;

    await callTimes(calls, client, operation);

    const resends = client.arrivals.length - calls;
    expect(resends).toBeGreaterThan(0);
    expect(resends).toBeLessThanOrEqual(mostResends);
  },
);

it("sends again as before once an outage is over", async () => {
  let isOut = true;
  const client = clientOf((arrival) => (isOut ? broken() : carriedOut(arrival)), patient);
  const { chat, clock, arrivals } = client;
  await callTimes(500, client, "friend_get_list");
  isOut = false;
  await callTimes(500, client, "friend_get_list");
  const before = arrivals.length;
  isOut = true;

  await clock.run(chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }).catch(() => {}));

  expect(arrivals.length - before).toBe(3);
});

it.each([
  { kind: "transient", resends: 35 },
  { kind: "throttle", resends: 100 },
] as const)("pays for $resends resends that are $kind", ({ kind, resends }) => {
  const budget = retryBudget();

  const taken = Array.from({ length: 200 }, () => budget.take(kind));

  expect(taken.filter(Boolean)).toHaveLength(resends);
});

it("returns the tokens of a resend when it succeeds", async () => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth % 2 ? dropped() : carriedOut(arrival)), patient);

  for (let call = 0; call < 100; call += 1) {
    await clock.run(chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }));
  }

  expect(arrivals).toHaveLength(200);
});

it("returns the tokens of a read-back that could read", async () => {
  const { chat, clock } = clientOf(
    (arrival) => (arrival.operation === "friend_add" ? dropped() : carriedOut(arrival)),
    patient,
  );
  const codes: unknown[] = [];

  for (let call = 0; call < 100; call += 1) {
    const { data } = await clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add }));
    codes.push(Object(data).ResultItem[0].ResultCode);
  }

  expect(new Set(codes)).toEqual(new Set([0]));
});

it("stops reading back after 35 failed reads", async () => {
  const { chat, clock, arrivals } = clientOf(
    (arrival) => (arrival.operation === "friend_add" ? dropped() : refused(60010)),
    patient,
  );

  for (let call = 0; call < 100; call += 1) await clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add }));

  expect(arrivals.filter(({ operation }) => operation === "friend_get_list")).toHaveLength(2 * 35);
});

it("takes no token for a call that its caller has aborted", async () => {
  const { chat, clock, arrivals } = clientOf(stalled, patient);
  for (let call = 0; call < 100; call += 1) {
    const leaving = new AbortController();
    const { signal } = leaving;
    const gone = [
      chat.POST("/v4/sns/friend_add", { body: { ...friend_add, From_Account: `owner ${call}` }, signal }),
      chat.POST("/v4/sns/friend_get_list", { body: friend_get_list, signal }),
    ].map((each) => each.catch(() => {}));
    await clock.settle();
    leaving.abort();
    await clock.run(Promise.all(gone));
  }
  const before = arrivals.length;

  await clock.run(chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }).catch(() => {}));

  expect(arrivals.length - before).toBe(3);
});

it("never holds more than 500 tokens", () => {
  const budget = retryBudget();

  budget.giveBack("transient");

  const taken = Array.from({ length: 101 }, () => budget.take("throttle"));
  expect(taken.filter(Boolean)).toHaveLength(100);
});
