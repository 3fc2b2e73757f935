import { expect, it } from "vitest";
import { createClient } from "../../src/index.ts";
import { carriedOut, clientOf, refused, requestsAbout, signer } from "./service.ts";

const never = new AbortController().signal;
const { group_get, friend_get_list } = requestsAbout("a");

it("starts 200 requests of an operation per second by default", async () => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival));
  const read = () => chat.POST("/v4/sns/group_get", { body: group_get });

  await clock.run(Promise.all(Array.from({ length: 201 }, read)));

  expect(arrivals.filter(({ at }) => at < 1000)).toHaveLength(200);
  expect(arrivals.at(-1)?.at).toBe(1002);
});

it("counts a request when it leaves, after it is signed, however long that takes", async () => {
  let signed = 0;
  const usersig = async () => {
    signed += 1;
    await clock.sleep(100 * (signed % 7), never);
    return signer.usersig();
  };
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival), { rate: 10, usersig });
  const read = () => chat.POST("/v4/sns/group_get", { body: group_get });

  await clock.run(Promise.all(Array.from({ length: 20 }, read)));

  const gaps = arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.at ?? 0));
  expect(gaps.every((gap) => gap >= 45)).toBe(true);
});

it("does not delay an owner's call for 1400 calls of another owner", async () => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival), { rate: 10 });
  const leaving = new AbortController();
  const readFor = (From_Account: string) =>
    chat.POST("/v4/sns/group_get", { body: { ...group_get, From_Account }, signal: leaving.signal });
  const many = Array.from({ length: 1400 }, () => readFor("a").catch(() => {}));

  await clock.run(readFor("b"));
  const { at } = arrivals.at(-1) ?? {};
  leaving.abort();
  await clock.run(Promise.all(many));

  expect(arrivals.at(-1)?.body).toHaveProperty("From_Account", "b");
  expect(at).toBe(140);
});

it("counts each operation and each app separately, and all clients together", async () => {
  const { chat, fetch, clock, arrivals } = clientOf((arrival) => carriedOut(arrival), { rate: 1 });
  const clientFor = (sdkAppId: number) =>
    createClient({ baseUrl: "http://127.0.0.1:4600", signer: { ...signer, sdkAppId }, fetch });

  await clock.run(
    Promise.all([
      chat.POST("/v4/sns/group_get", { body: group_get }),
      clientFor(1400000001).POST("/v4/sns/group_get", { body: group_get }),
      chat.POST("/v4/sns/friend_get_list", { body: friend_get_list }),
      clientFor(signer.sdkAppId).POST("/v4/sns/group_get", { body: group_get }),
    ]),
  );

  expect(arrivals.map(({ at }) => at)).toEqual([0, 0, 0, 1002]);
});

it.each([
  { code: 60007, startsInASecond: 99 },
  { code: 60011, startsInASecond: 99 },
  { code: 60018, startsInASecond: 99 },
  { code: 60019, startsInASecond: 99 },
  { code: 60022, startsInASecond: 199 },
  { code: 30006, startsInASecond: 199 },
])("starts $startsInASecond more requests in the second after an answer $code", async ({ code, startsInASecond }) => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? refused(code) : carriedOut(arrival)), {
    attempts: 1,
  });
  const read = () => chat.POST("/v4/sns/group_get", { body: group_get });
  await clock.run(read());

  await clock.run(Promise.all(Array.from({ length: 200 }, read)));

  expect(arrivals.filter(({ at }) => at < 1002)).toHaveLength(1 + startsInASecond);
});
