import { expect, it } from "vitest";
import {
  type Arrival,
  carriedOut,
  clientOf,
  dropped,
  refused,
  requestsAbout,
  type Service,
  stalled,
  unreachable,
} from "./service.ts";

const primary = "https://adminapisgp.im.qcloud.com";
const standby = "https://adminapisgp.my-imcloud.com";
const { friend_add, group_get } = requestsAbout("a");

/** A client with fail-over of a region whose hosts fail as given. A call has one attempt. */
function regionWith(faults: { [host: string]: Service | undefined }, options = {}) {
  const service: Service = (arrival, nth) => (faults[arrival.host] ?? carryOut)(arrival, nth);
  const client = clientOf(service, { baseUrl: primary, failOver: true, attempts: 1, ...options });
  /** The host to which the next call goes. */
  const hostOfNext = async () => {
    await client.clock.run(client.chat.POST("/v4/sns/group_get", { body: group_get }).catch(() => {}));
    return client.arrivals.at(-1)?.host;
  };
  return { ...client, faults, hostOfNext };
}

const carryOut: Service = (arrival) => carriedOut(arrival);

it.each([
  { fault: "a dropped connection", service: dropped },
  { fault: "no connection", service: unreachable },
  { fault: "no reply", service: stalled },
  { fault: "a gateway's 502", service: () => new Response("", { status: 502 }) },
])("goes to the standby host after $fault twice in a row", async ({ service }) => {
  const { hostOfNext } = regionWith({ [primary]: service });

  expect([await hostOfNext(), await hostOfNext(), await hostOfNext()]).toEqual([primary, primary, standby]);
});

it("carries out the third attempt of a call", async () => {
  const { chat, clock, arrivals } = regionWith({ [primary]: dropped }, { attempts: 3 });

  const { data } = await clock.run(chat.POST("/v4/sns/group_get", { body: group_get }));

  expect(data).toMatchObject({ ErrorCode: 0 });
  expect(arrivals.map(({ host }) => host)).toEqual([primary, primary, standby]);
});

it.each([
  { answer: "a refusal", service: () => refused(60008) },
  { answer: "a throttle", service: () => refused(60007) },
  { answer: "no JSON", service: () => new Response("<html>") },
])("stays at a primary host that answers with $answer", async ({ service }) => {
  const { hostOfNext } = regionWith({ [primary]: service });

  expect([await hostOfNext(), await hostOfNext(), await hostOfNext()]).toEqual([primary, primary, primary]);
});

it("stays at a primary host that fails every other time", async () => {
  const { hostOfNext } = regionWith({ [primary]: (arrival, nth) => (nth % 2 ? dropped() : carriedOut(arrival)) });

  for (let call = 0; call < 6; call += 1) expect(await hostOfNext()).toBe(primary);
});

it("tries the primary host with one call a minute, and returns to it when this call succeeds", async () => {
  const { clock, faults, hostOfNext } = regionWith({ [primary]: dropped });
  await hostOfNext();
  await hostOfNext();

  await clock.advance(59_999);
  const before = await hostOfNext();
  await clock.advance(1);
  const failed = [await hostOfNext(), await hostOfNext()];
  faults[primary] = undefined;
  await clock.advance(60_000);
  const recovered = [await hostOfNext(), await hostOfNext()];

  expect(before).toBe(standby);
  expect(failed).toEqual([primary, standby]);
  expect(recovered).toEqual([primary, primary]);
});

it("keeps the other calls at the standby host while one call tries the primary", async () => {
  const { chat, clock, arrivals, faults, hostOfNext } = regionWith({ [primary]: dropped });
  await hostOfNext();
  await hostOfNext();
  faults[primary] = stalled;
  await clock.advance(60_000);

  const calls = [1, 2, 3].map(() => chat.POST("/v4/sns/group_get", { body: group_get }).catch(() => {}));
  await clock.run(Promise.all(calls));

  expect(arrivals.slice(2).map(({ host }) => host)).toEqual([primary, standby, standby]);
});

it("returns to the primary host when the standby host fails", async () => {
  const { hostOfNext } = regionWith({ [primary]: dropped, [standby]: dropped });
  await hostOfNext();
  await hostOfNext();

  expect([await hostOfNext(), await hostOfNext()]).toEqual([standby, primary]);
});

it("does not count a call that its caller aborts", async () => {
  const { chat, clock, hostOfNext, faults } = regionWith({ [primary]: stalled });
  for (let call = 0; call < 3; call += 1) {
    const leaving = new AbortController();
    const gone = chat.POST("/v4/sns/group_get", { body: group_get, signal: leaving.signal }).catch(() => {});
    await clock.settle();
    leaving.abort();
    await gone;
  }
  faults[primary] = undefined;

  expect(await hostOfNext()).toBe(primary);
});

it("reads an add back at the standby host before it is sent there", async () => {
  const standbyService = (arrival: Arrival) =>
    carriedOut(arrival, arrival.operation === "friend_get_list" ? { a: 30001 } : {});
  const { chat, clock, arrivals } = regionWith({ [primary]: dropped, [standby]: standbyService }, { attempts: 3 });

  const { data } = await clock.run(chat.POST("/v4/sns/friend_add", { body: { ...friend_add, ForceAddFlags: 1 } }));

  expect(data).toMatchObject({ ResultItem: [{ ResultCode: 0 }] });
  expect(arrivals.map(({ host, operation }) => [host, operation])).toEqual([
    [primary, "friend_add"],
    [primary, "friend_get_list"],
    [standby, "friend_get_list"],
    [standby, "friend_get_list"],
    [standby, "friend_add"],
  ]);
});

it("is off by default", async () => {
  const { hostOfNext } = regionWith({ [primary]: dropped }, { failOver: false });

  expect([await hostOfNext(), await hostOfNext(), await hostOfNext()]).toEqual([primary, primary, primary]);
});

it("does nothing for a host that belongs to no region", async () => {
  const sandbox = "http://127.0.0.1:4600";
  const { hostOfNext } = regionWith({ [sandbox]: dropped }, { baseUrl: sandbox });

  expect([await hostOfNext(), await hostOfNext(), await hostOfNext()]).toEqual([sandbox, sandbox, sandbox]);
});
