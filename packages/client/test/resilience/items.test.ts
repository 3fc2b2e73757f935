import { expect, it } from "vitest";
import { unknownResultCode } from "../../src/index.ts";
import { carriedOut, clientOf, dropped, refused, requestsAbout, type Service } from "./service.ts";

const accounts = ["a", "b", "c", "d"];
const requests = requestsAbout(...accounts);
const failing = ["a", "b", "c", "d"].map((account) => ({ account }));

/** The accounts that each request named, in their order. */
function namedBy(arrivals: readonly { body: Record<string, unknown> }[]): string[][] {
  return arrivals.map(({ body }) => {
    const items = (body["AddFriendItem"] ?? body["UpdateItem"] ?? body["To_Account"]) as (
      | string
      | { To_Account: string }
    )[];
    return items.map((item) => (typeof item === "string" ? item : item.To_Account));
  });
}

/** The codes of the items, by the number of the attempt. Later attempts carry out all items. */
function inTurn(...codes: Record<string, number | string>[]): Service {
  return (arrival, nth) => carriedOut(arrival, codes[nth - 1]);
}

it.each(["friend_get_list", "friend_import", "friend_update", "friend_add"] as const)(
  "sends only the items of %s again that failed for a moment, and merges the results in place",
  async (operation) => {
    const { chat, clock, arrivals } = clientOf(inTurn({ a: 30003, b: 30006, d: 30008 }, { d: 30008 }));

    const { data } = await clock.run(chat.POST(`/v4/sns/${operation}`, { body: requests[operation] as never }));

    expect(namedBy(arrivals)).toEqual([accounts, ["b", "d"], ["d"]]);
    expect(Object.values(data ?? {})).toContainEqual([
      { To_Account: "a", ResultCode: 30003, ResultInfo: "" },
      { To_Account: "b", ResultCode: 0, ResultInfo: "" },
      { To_Account: "c", ResultCode: 0, ResultInfo: "" },
      { To_Account: "d", ResultCode: 0, ResultInfo: "" },
    ]);
    expect(data).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, Fail_Account: ["a"] });
  },
);

it.each([
  { code: 30006, attempts: 3 },
  { code: 30007, attempts: 3 },
  { code: 30008, attempts: 3 },
  { code: 30001, attempts: 1 },
  { code: 30010, attempts: 1 },
  { code: 30540, attempts: 1 },
  { code: 31999, attempts: 1 },
])("makes $attempts attempts at an item of an update that is refused with $code", async ({ code, attempts }) => {
  const { chat, clock, arrivals } = clientOf((arrival) => carriedOut(arrival, { b: code }));

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(arrivals).toHaveLength(attempts);
  expect(data).toMatchObject({ ResultItem: { 1: { To_Account: "b", ResultCode: code } }, Fail_Account: ["b"] });
});

it.each(failing)(
  "leaves Fail_Account out once $account, the only one that failed, is carried out",
  async ({ account }) => {
    const { chat, clock } = clientOf(inTurn({ [account]: 30006 }));

    const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

    expect(data).not.toHaveProperty("Fail_Account");
  },
);

it("drops the old name of Fail_Account, which old versions send, when it merges replies", async () => {
  const { chat, clock } = clientOf(async (arrival, nth) =>
    nth === 1
      ? Response.json({ ...(await carriedOut(arrival, { a: 30003, b: 30006 }).json()), Invalid_Account: ["b"] })
      : Response.json({ ...(await carriedOut(arrival).json()), Invalid_Account: [] }),
  );

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(data).toMatchObject({ Fail_Account: ["a"] });
  expect(data).not.toHaveProperty("Invalid_Account");
});

it("changes only the items in a resend", async () => {
  const { chat, clock, arrivals } = clientOf(inTurn({ b: 30006 }));
  const body = { ...requests.friend_add, AddType: "Add_Type_Single", ForceAddFlags: 1 } as const;

  await clock.run(chat.POST("/v4/sns/friend_add", { body }));

  expect(arrivals[1]?.body).toEqual({ ...body, AddFriendItem: [{ To_Account: "b" }] });
});

it("keeps an item's refusal when the resend is refused as a whole", async () => {
  const { chat, clock } = clientOf((arrival, nth) => (nth === 1 ? carriedOut(arrival, { b: 30008 }) : refused(60010)));

  const { data } = await clock.run(chat.POST("/v4/sns/friend_import", { body: requests.friend_import }));

  expect(data).toMatchObject({ ErrorCode: 0, ResultItem: { 1: { ResultCode: 30008 } }, Fail_Account: ["b"] });
});

it.each([
  { operation: "friend_get_list", member: "InfoItem", code: 30006 },
  { operation: "friend_import", member: "ResultItem", code: unknownResultCode },
  { operation: "friend_update", member: "ResultItem", code: unknownResultCode },
] as const)("says $code of an item of $operation whose resends were lost", async ({ operation, member, code }) => {
  const { chat, clock } = clientOf((arrival, nth) => (nth === 1 ? carriedOut(arrival, { b: 30006 }) : dropped()));

  const { data } = await clock.run(chat.POST(`/v4/sns/${operation}`, { body: requests[operation] as never }));

  expect(data).toMatchObject({ [member]: { 0: { ResultCode: 0 }, 1: { ResultCode: code } }, Fail_Account: ["b"] });
});

it("returns a reply unchanged if its results do not fit the items", async () => {
  const { chat, clock, arrivals } = clientOf(() => Response.json({ ActionStatus: "OK", ErrorCode: 0, ResultItem: [] }));

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(data).toEqual({ ActionStatus: "OK", ErrorCode: 0, ResultItem: [] });
  expect(arrivals).toHaveLength(1);
});

it("ignores the results of a resend that do not fit its items", async () => {
  const { chat, clock } = clientOf((arrival, nth) =>
    carriedOut(nth === 1 ? arrival : { ...arrival, body: requestsAbout("x").friend_update }, { b: 30006 }),
  );

  const { data } = await clock.run(chat.POST("/v4/sns/friend_update", { body: requests.friend_update }));

  expect(data).toMatchObject({ ResultItem: { 1: { To_Account: "b", ResultCode: unknownResultCode } } });
});
