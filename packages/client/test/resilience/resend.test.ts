import { expect, it } from "vitest";
import { command } from "../../src/core/command.ts";
import {
  carriedOut,
  clientOf,
  dropped,
  refused,
  requestsAbout,
  type Service,
  stalled,
  unreachable,
} from "./service.ts";

const repeatable = ["friend_get_list", "group_get", "friend_import", "friend_update"] as const;
const requests = requestsAbout("a", "b");

/** Faults that the client treats as temporary, and the milliseconds after which it sends again. */
const faults: Record<string, { service: Service; resentAt: number }> = {
  "a dropped connection": { service: dropped, resentAt: 25 },
  "no connection": { service: unreachable, resentAt: 25 },
  "no reply": { service: stalled, resentAt: 8025 },
  "a gateway's 502": { service: () => new Response("Bad Gateway", { status: 502 }), resentAt: 25 },
  "a gateway's 503 with an envelope": {
    service: () => Response.json({ ActionStatus: "FAIL", ErrorCode: 60010 }, { status: 503 }),
    resentAt: 25,
  },
  "truncated JSON": { service: () => new Response('{"ActionStatus":"OK","ErrorCo'), resentAt: 25 },
  "a page in place of JSON": { service: () => new Response("<html>"), resentAt: 25 },
  "JSON without an envelope": { service: () => Response.json([]), resentAt: 25 },
  "an internal error": { service: () => refused(30006), resentAt: 25 },
  "a timeout inside": { service: () => refused(30007), resentAt: 25 },
  "a collision of writes": { service: () => refused(30008), resentAt: 25 },
  "a gateway timeout": { service: () => refused(60008), resentAt: 25 },
  "an overload": { service: () => refused(60022), resentAt: 25 },
  "too many calls of the operation": { service: () => refused(60007), resentAt: 500 },
  "too many calls of the app": { service: () => refused(60011), resentAt: 500 },
  "too many requests": { service: () => refused(60018), resentAt: 500 },
  "too many requests again": { service: () => refused(60019), resentAt: 500 },
};

const cases = Object.keys(faults).flatMap((fault) => repeatable.map((operation) => ({ fault, operation })));

/** Has the fault before the nth request, and carries out the nth. */
function recovering(fault: Service, n: number): Service {
  return (arrival, nth) => (nth < n ? fault(arrival, nth) : carriedOut(arrival));
}

it.each(cases)("sends $operation again after $fault", async ({ fault, operation }) => {
  const { service, resentAt } = faults[fault] as { service: Service; resentAt: number };
  const { chat, clock, arrivals } = clientOf(recovering(service, 2));

  const { data } = await clock.run(chat.POST(`/v4/sns/${operation}`, { body: requests[operation] as never }));

  expect(data).toMatchObject({ ErrorCode: 0 });
  expect(arrivals.map(({ at }) => at)).toEqual([0, resentAt]);
});

it.each([
  { answer: "an unknown account", service: () => refused(30003) },
  { answer: "no admin", service: () => refused(60010) },
  { answer: "an expired signature where the signer has no other", service: () => refused(70001) },
  { answer: "too many failed checks, which takes a minute", service: () => refused(70050) },
  { answer: "a code that nobody knows", service: () => refused(99999) },
  { answer: "a proxy's 404", service: () => new Response("Not Found", { status: 404 }) },
])("returns $answer unchanged", async ({ service }) => {
  const { chat, clock, arrivals } = clientOf(service);

  const { response } = await clock.run(chat.POST("/v4/sns/friend_get_list", { body: requests.friend_get_list }));

  expect(response.status).toBe(service().status);
  expect(arrivals).toHaveLength(1);
});

it("the core refuses a redirect at the first attempt", async () => {
  const { chat, clock, arrivals } = clientOf(() => Response.redirect("http://127.0.0.1:1/", 302));

  await expect(clock.run(chat.POST("/v4/sns/group_get", { body: requests.group_get }))).rejects.toThrow("redirect");

  expect(arrivals).toHaveLength(1);
});

it("throws the error of the third fetch", async () => {
  const failures: unknown[] = [];
  const { chat, clock } = clientOf(() => {
    try {
      return dropped();
    } catch (error) {
      failures.push(error);
      throw error;
    }
  });

  await expect(clock.run(chat.POST("/v4/sns/group_get", { body: requests.group_get }))).rejects.toSatisfy(
    (error) => failures.length === 3 && error === failures[2],
  );
});

it.each([
  { fault: "a refusal", service: () => refused(60008), expected: { data: { ErrorCode: 60008 } } },
  {
    fault: "a gateway's 502",
    service: () => new Response("Bad Gateway", { status: 502 }),
    expected: { response: { status: 502 } },
  },
])("returns $fault after three attempts", async ({ service, expected }) => {
  const { chat, clock, arrivals } = clientOf(service);

  const result = await clock.run(chat.POST("/v4/sns/group_get", { body: requests.group_get }));

  expect(result).toMatchObject(expected);
  expect(arrivals).toHaveLength(3);
});

it("throws an UnexpectedReply after three truncated replies", async () => {
  const { chat, clock } = clientOf(() => new Response("{"));

  await expect(clock.run(chat.POST("/v4/sns/group_get", { body: requests.group_get }))).rejects.toMatchObject({
    name: "UnexpectedReply",
  });
});

it.each([
  { fault: "a transient fault", service: dropped, longest: [50, 100, 200, 400, 800, 1600] },
  { fault: "a throttle", service: () => refused(60007), longest: [1000, 2000, 4000, 8000, 16_000, 20_000] },
])("waits any time up to a bound that doubles, to 20 s at most, after $fault", async ({ service, longest }) => {
  const times = async (share: number) => {
    const options = { random: () => share, attempts: 7, callTimeout: Number.POSITIVE_INFINITY, rate: 10_000 };
    const { chat, clock, arrivals } = clientOf(service, options);
    await clock.run(chat.POST("/v4/sns/group_get", { body: requests.group_get }).catch(() => {}));
    return arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.at ?? 0));
  };

  expect(await times(0)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await times(1)).toEqual(longest);
});

it("signs each attempt again", async () => {
  const { chat, clock, arrivals } = clientOf(recovering(dropped, 3));

  await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(new Set(arrivals.map(({ query }) => query["random"])).size).toBe(3);
  expect(arrivals.map(({ body }) => body)).toEqual(arrivals.map(() => requests.friend_update));
});

it("returns a successful reply with its headers", async () => {
  const { chat, clock } = clientOf((arrival, nth) => {
    if (nth === 1) return dropped();
    const reply = carriedOut(arrival);
    reply.headers.set("Date", "Sat, 21 Nov 2026 10:00:00 GMT");
    return reply;
  });

  const { response } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(response.headers.get("Date")).toBe("Sat, 21 Nov 2026 10:00:00 GMT");
});

it.each([
  { fault: "a dropped connection", service: dropped, attempts: 1 },
  { fault: "a timeout inside", service: () => refused(60008), attempts: 1 },
  { fault: "no connection", service: unreachable, attempts: 3 },
  { fault: "too many calls", service: () => refused(60007), attempts: 3 },
  { fault: "an internal error", service: () => refused(30006), attempts: 3 },
])("makes $attempts attempts at a command outside the five after $fault", async ({ service, attempts }) => {
  const { chat, clock, arrivals } = clientOf(service);

  await clock.run(command(chat, "v4/sns/friend_delete", { From_Account: "owner", To_Account: ["a"] }).catch(() => {}));

  expect(arrivals).toHaveLength(attempts);
});

it("passes an unsigned request on", async () => {
  const { fetch, arrivals } = clientOf(() => new Response("as it is", { status: 503 }));

  const response = await fetch(new Request("http://127.0.0.1:4600/v4/sns/group_get", { method: "POST", body: "{}" }));

  expect(await response.text()).toBe("as it is");
  expect(arrivals).toHaveLength(1);
});
