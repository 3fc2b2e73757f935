import { expect, it } from "vitest";
import { createClient } from "../../src/index.ts";
import { carriedOut, clientOf, refused, requestsAbout, signer } from "./service.ts";

const { group_get, friend_get_list } = requestsAbout("a");

it("has 200 starts a second of an operation unless told otherwise", async () => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival));
  const read = () => chat.POST("/v4/sns/group_get", { body: group_get });

  await clock.run(Promise.all(Array.from({ length: 201 }, read)));

  expect(arrivals.filter(({ at }) => at === 0)).toHaveLength(200);
  expect(arrivals.at(-1)?.at).toBe(1000);
});

it("counts each operation for itself, each app, and all clients together", async () => {
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

  expect(arrivals.map(({ at }) => at)).toEqual([0, 0, 0, 1000]);
});

it.each([
  { code: 60007, startsAtOnce: 99 },
  { code: 60011, startsAtOnce: 99 },
  { code: 60018, startsAtOnce: 99 },
  { code: 60019, startsAtOnce: 99 },
  { code: 60022, startsAtOnce: 199 },
  { code: 30006, startsAtOnce: 199 },
])("lets $startsAtOnce more start in the second of an answer $code", async ({ code, startsAtOnce }) => {
  const { chat, clock, arrivals } = clientOf((arrival, nth) => (nth === 1 ? refused(code) : carriedOut(arrival)), {
    attempts: 1,
  });
  const read = () => chat.POST("/v4/sns/group_get", { body: group_get });
  await clock.run(read());
  await clock.advance(999);
  const before = clock.now();

  await clock.run(Promise.all(Array.from({ length: 200 }, read)));

  expect(arrivals.filter(({ at }) => at === before)).toHaveLength(startsAtOnce);
});
