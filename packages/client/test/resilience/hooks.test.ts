import { inspect } from "node:util";
import { expect, it } from "vitest";
import { carriedOut, clientOf, dropped, refused, requestsAbout, type Service } from "./service.ts";

const address = "http://127.0.0.1:4600/v4/sns/friend_update";
const operation = "friend_update";
const { friend_add, friend_update } = requestsAbout("a");

it("reports each attempt, its reply, the waits and the outcome", async () => {
  const replies: Service[] = [dropped, () => refused(60007), (arrival) => carriedOut(arrival)];
  const { chat, clock, events } = clientOf((arrival, nth) => replies[nth - 1]?.(arrival, nth) ?? refused(60010));

  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));

  expect(events).toEqual([
    { name: "attempt", operation, address, attempt: 1 },
    { name: "reply", operation, address, attempt: 1, milliseconds: 0, error: expect.any(TypeError) },
    { name: "wait", operation, reason: "retry", milliseconds: 25 },
    { name: "attempt", operation, address, attempt: 2 },
    { name: "reply", operation, address, attempt: 2, milliseconds: 0, status: 200, errorCode: 60007 },
    { name: "wait", operation, reason: "retry", milliseconds: 1000 },
    { name: "attempt", operation, address, attempt: 3 },
    { name: "reply", operation, address, attempt: 3, milliseconds: 0, status: 200, errorCode: 0 },
    { name: "outcome", operation, attempts: 3, result: "ok" },
  ]);
});

it("reports the wait for the rate", async () => {
  const { chat, clock, events } = clientOf((arrival) => carriedOut(arrival), { rate: 1 });

  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));
  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));

  expect(events.filter((event) => Object(event).name === "wait")).toEqual([
    { name: "wait", operation, reason: "rate", milliseconds: 1002 },
  ]);
});

it("reports a gateway's reply by its status only", async () => {
  const { chat, clock, events } = clientOf(() => new Response("", { status: 502 }), { attempts: 1 });

  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));

  expect(events[1]).toEqual({ name: "reply", operation, address, attempt: 1, milliseconds: 0, status: 502 });
});

it.each<{ result: string; service: Service }>([
  { result: "ok", service: (arrival) => carriedOut(arrival) },
  { result: "ok", service: (arrival) => carriedOut(arrival, { a: 30003 }) },
  { result: "refused", service: () => refused(60010) },
  { result: "unexpected", service: () => new Response("", { status: 502 }) },
  { result: "unknown", service: dropped },
])("calls the outcome of an add $result", async ({ result, service }) => {
  const { chat, clock, events } = clientOf(service);

  await clock.run(
    chat.POST("/v4/sns/friend_add", { body: result === "unexpected" ? ({} as never) : friend_add }).catch(() => {}),
  );

  expect(events.at(-1)).toMatchObject({ name: "outcome", operation: "friend_add", result });
});

it("calls the outcome of a call without a reply failed", async () => {
  const { chat, clock, events } = clientOf(dropped);

  await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }).catch(() => {}));

  expect(events.at(-1)).toEqual({ name: "outcome", operation, attempts: 3, result: "failed" });
});

it("reports a read-back as a read, and counts only the add's attempts in its outcome", async () => {
  const { chat, clock, events } = clientOf((arrival) =>
    arrival.operation === "friend_add" ? dropped() : carriedOut(arrival),
  );

  await clock.run(chat.POST("/v4/sns/friend_add", { body: friend_add }));

  expect(events.map((event) => `${Object(event).name} ${Object(event).operation}`)).toEqual([
    "attempt friend_add",
    "reply friend_add",
    "attempt friend_get_list",
    "reply friend_get_list",
    "attempt friend_get_list",
    "reply friend_get_list",
    "outcome friend_add",
  ]);
  expect(events.at(-1)).toMatchObject({ attempts: 1, result: "ok" });
});

it("passes no signature to a hook, whatever fetch throws and the service repeats", async () => {
  let nth = 0;
  const fetch = async ({ url }: Request) => {
    nth += 1;
    const cause = Object.assign(new Error(`connect to ${url}`), { path: url });
    if (nth === 1) throw new TypeError(`error sending request for url (${url})`, { cause });
    return Response.json({ ActionStatus: "FAIL", ErrorCode: 60002, ErrorInfo: `can't read ${url}` });
  };
  const { chat, clock, events } = clientOf(() => new Response(), { fetch });

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));

  const text = inspect([events, data], { depth: Number.POSITIVE_INFINITY, showHidden: true });
  expect(events).toHaveLength(6);
  expect(text).not.toMatch(/usersig|fixed-signature/);
});

it("continues when a hook throws", async () => {
  const fail = () => {
    throw new Error("a broken hook");
  };
  const hooks = { attempt: fail, reply: fail, wait: fail, outcome: fail };
  const { chat, clock } = clientOf((arrival, nth) => (nth === 1 ? dropped() : carriedOut(arrival)), { hooks });

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: friend_update }));

  expect(data).toMatchObject({ ErrorCode: 0 });
});
