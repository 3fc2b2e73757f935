import type { RequestOf } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { unknownResultCode } from "../../src/index.ts";
import { type Arrival, carriedOut, clientOf, dropped, refused, type Service, stalled, unreachable } from "./service.ts";

const mutual: RequestOf<"friend_add"> = {
  From_Account: "owner",
  AddFriendItem: [{ To_Account: "a", Remark: "an", GroupName: "work", AddSource: "AddSource_Type_Web" }],
};
const forced = { ...mutual, ForceAddFlags: 1 } as const;
const single = { ...mutual, AddType: "Add_Type_Single" } as const;

const asRequested = [
  { Tag: "Tag_SNS_IM_Group", Value: ["work"] },
  { Tag: "Tag_SNS_IM_Remark", Value: "an" },
  { Tag: "Tag_SNS_IM_AddSource", Value: "AddSource_Type_Web" },
];

/** The answer to a friend_get_list by From_Account: fields, a code, or an action of fetch. */
type Table = Record<string, unknown[] | number | (() => Response)>;

const carryOut: Service = (arrival) => carriedOut(arrival);
const both: Table = { owner: asRequested, a: [] };
const absent: Table = { owner: 30001, a: 30001 };

/** Gives the adds these answers, and then carries them out. Each read of the owner's friends gets the next table, and later reads get the last one. */
function serviceWith(adds: readonly Service[], ...tables: Table[]): Service {
  const waiting = [...adds];
  let looks = 0;
  return (arrival, nth) => {
    if (arrival.operation === "friend_add") return (waiting.shift() ?? carryOut)(arrival, nth);
    const owner = String(arrival.body["From_Account"]);
    if (owner === "owner") looks += 1;
    const shown = (tables[looks - 1] ?? tables.at(-1))?.[owner] ?? 30001;
    if (typeof shown === "function") return shown();
    const [To_Account] = arrival.body["To_Account"] as string[];
    const result = typeof shown === "number" ? { ResultCode: shown } : { SnsProfileItem: shown, ResultCode: 0 };
    return Response.json({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", InfoItem: [{ To_Account, ...result }] });
  };
}

/** The item's last code, and the sent requests. */
async function added(body: RequestOf<"friend_add">, service: Service) {
  const { chat, clock, arrivals, events } = clientOf(service);
  const { data } = await clock.run(chat.POST("/v4/sns/friend_add", { body }));
  const [result] = (data as { ResultItem?: { ResultCode: number }[] }).ResultItem ?? [];
  return {
    code: result?.ResultCode,
    data,
    at: clock.now(),
    arrivals,
    events,
    sent: arrivals.map(({ operation }) => operation),
  };
}

/** Answers after which the result of an add is unknown. */
const lost: Record<string, Service> = {
  "a dropped connection": dropped,
  "no reply": stalled,
  "a gateway's 502": () => new Response("", { status: 502 }),
  "truncated JSON": () => new Response('{"ActionStatus":"OK","ErrorCode":0,"ResultItem":[{'),
  "a timeout inside": () => refused(30007),
  "an item's timeout inside": (arrival) => carriedOut(arrival, { a: 30007 }),
  "a gateway timeout": () => refused(60008),
  "an unreadable reply inside": () => refused(60013),
  "a lookup that took too long": () => refused(60014),
  "an internal timeout": () => refused(70169),
  "another internal timeout": () => refused(70202),
};

it.each(Object.keys(lost))(
  "reads an add back after %s, and calls it ok when it is there on both sides",
  async (fault) => {
    const { code, sent, data, at, arrivals } = await added(mutual, serviceWith([lost[fault] as Service], both));

    expect(code).toBe(0);
    expect(at).toBe(arrivals.at(-1)?.at);
    expect(data).not.toHaveProperty("Fail_Account");
    expect(sent).toEqual(["friend_add", "friend_get_list", "friend_get_list"]);
  },
);

it.each(Object.keys(lost))("says unknown after %s when an add that may be pending is not there", async (fault) => {
  const { code, sent, data } = await added(mutual, serviceWith([lost[fault] as Service], absent));

  expect(code).toBe(unknownResultCode);
  expect(data).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, Fail_Account: ["a"] });
  expect(sent.filter((operation) => operation === "friend_add")).toHaveLength(1);
});

it.each(Object.keys(lost))("sends an add that asks nobody again after %s when it is not there", async (fault) => {
  const { code, sent } = await added(forced, serviceWith([lost[fault] as Service], absent));

  expect(code).toBe(0);
  expect(sent).toEqual(["friend_add", "friend_get_list", "friend_get_list", "friend_add"]);
});

it.each([
  { what: "no connection", fault: unreachable },
  { what: "too many calls", fault: () => refused(60007) },
  { what: "a collision of writes", fault: () => refused(30008) },
  { what: "an internal error", fault: () => refused(30006) },
  { what: "an item's internal error", fault: (arrival: Arrival) => carriedOut(arrival, { a: 30006 }) },
])("sends an add again without reading back after $what: it was not carried out", async ({ fault }) => {
  const { code, sent } = await added(mutual, serviceWith([fault]));

  expect(code).toBe(0);
  expect(sent).toEqual(["friend_add", "friend_add"]);
});

const without = (tag: string) => asRequested.filter(({ Tag }) => Tag !== tag);
const withValue = (tag: string, Value: unknown) => [...without(tag), { Tag: tag, Value }];

it.each<{ what: string; table: Table }>([
  { what: "only one side is there", table: { owner: asRequested, a: 30001 } },
  { what: "another remark is there", table: { owner: withValue("Tag_SNS_IM_Remark", "other"), a: [] } },
  { what: "no remark is there", table: { owner: without("Tag_SNS_IM_Remark"), a: [] } },
  { what: "another list is there", table: { owner: withValue("Tag_SNS_IM_Group", ["other"]), a: [] } },
  { what: "one list more is there", table: { owner: withValue("Tag_SNS_IM_Group", ["work", "other"]), a: [] } },
  { what: "another source is there", table: { owner: withValue("Tag_SNS_IM_AddSource", "AddSource_Type_App"), a: [] } },
  { what: "the read is dropped", table: { owner: dropped, a: dropped } },
  { what: "the read is refused", table: { owner: () => refused(60010) } },
  { what: "the friend can't be read", table: { owner: 30006 } },
  { what: "the other side can't be read", table: { owner: asRequested, a: dropped } },
])("reports unknown and does not send again when $what", async ({ table }) => {
  const { code, sent } = await added(forced, serviceWith([dropped], table));

  expect(code).toBe(unknownResultCode);
  expect(sent.filter((operation) => operation === "friend_add")).toHaveLength(1);
});

it.each([
  { what: "left out", fields: [] },
  { what: "empty", fields: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_AddSource"].map((Tag) => ({ Tag, Value: "" })) },
  { what: "an empty list", fields: [{ Tag: "Tag_SNS_IM_Group", Value: [] }] },
])("treats a field that was not requested and is $what as equal", async ({ fields }) => {
  const body: RequestOf<"friend_add"> = { From_Account: "owner", AddFriendItem: [{ To_Account: "a", Remark: "" }] };

  const { code } = await added(body, serviceWith([dropped], { owner: fields, a: [] }));

  expect(code).toBe(0);
});

it("treats a remark that was not requested as another caller's add", async () => {
  const body: RequestOf<"friend_add"> = { From_Account: "owner", AddFriendItem: [{ To_Account: "a" }] };

  const { code } = await added(body, serviceWith([dropped], { owner: asRequested, a: [] }));

  expect(code).toBe(unknownResultCode);
});

it("reads one table for an add in one direction", async () => {
  const { code, arrivals } = await added(single, serviceWith([dropped], { owner: asRequested }));

  expect(code).toBe(0);
  expect(arrivals.slice(1).map(({ body }) => body)).toEqual([
    {
      From_Account: "owner",
      To_Account: ["a"],
      TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_IM_AddSource"],
    },
  ]);
});

it.each(["a dropped connection", "an item's timeout inside"])(
  "reads again, and only then sends again, after the service is done with a request that %s lost",
  async (fault) => {
    const { code, arrivals } = await added(forced, serviceWith([lost[fault] as Service], absent));

    expect(code).toBe(0);
    expect(arrivals.map(({ operation, at }) => `${operation} at ${at}`)).toEqual([
      "friend_add at 0",
      "friend_get_list at 0",
      "friend_get_list at 4000",
      "friend_add at 4025",
    ]);
  },
);

it("sends failed and lost items again together, in the order of the items", async () => {
  const body = { ...single, AddFriendItem: ["lost", "failed", "done"].map((To_Account) => ({ To_Account })) };
  const codes = [{ lost: 30007, failed: 30006 }, {}];
  const { chat, clock, arrivals } = clientOf((arrival) =>
    arrival.operation === "friend_add" ? carriedOut(arrival, codes.shift()) : carriedOut(arrival, { lost: 30001 }),
  );

  await clock.run(chat.POST("/v4/sns/friend_add", { body }));

  expect(arrivals.at(-1)?.body["AddFriendItem"]).toEqual([{ To_Account: "lost" }, { To_Account: "failed" }]);
});

it("treats an account that does not exist as an absent friend", async () => {
  const { code, sent } = await added(forced, serviceWith([dropped], { owner: 30003 }));

  expect(code).toBe(0);
  expect(sent.at(-1)).toBe("friend_add");
});

it("reads eight other tables at a time", async () => {
  const AddFriendItem = Array.from({ length: 20 }, (_, index) => ({ To_Account: `friend ${index}` }));
  let reading = 0;
  const atATime: number[] = [];
  const { chat, clock } = clientOf(async (arrival) => {
    if (arrival.operation === "friend_add") return dropped();
    reading += 1;
    atATime.push(reading);
    await clock.sleep(10, arrival.signal);
    reading -= 1;
    return carriedOut(arrival);
  });

  await clock.run(chat.POST("/v4/sns/friend_add", { body: { From_Account: "owner", AddFriendItem } }));

  expect(atATime).toHaveLength(21);
  expect(Math.max(...atATime)).toBe(8);
});

it("sees an add that the service finishes after its connection was dropped", async () => {
  const { code, sent } = await added(mutual, serviceWith([dropped], absent, both));

  expect(code).toBe(0);
  expect(sent.filter((operation) => operation === "friend_add")).toHaveLength(1);
});

const friendExists: Service = (arrival) => carriedOut(arrival, { a: "Err_SNS_FriendAdd_Friend_Exist" });

it.each<{ shown: string; tables: Table[]; expected: number }>([
  { shown: "is there as requested", tables: [absent, absent, both], expected: 0 },
  { shown: "is another", tables: [absent, absent, { owner: [], a: [] }], expected: unknownResultCode },
  { shown: "is nowhere to be seen", tables: [absent], expected: unknownResultCode },
])("answers $expected when a resent add finds the friend to exist, who $shown", async ({ tables, expected }) => {
  const adds = [dropped, friendExists, friendExists];

  const { code } = await added(forced, serviceWith(adds, ...tables));

  expect(code).toBe(expected);
});

it("returns Friend_Exist of the first attempt unchanged", async () => {
  const { code, sent } = await added(forced, serviceWith([friendExists], both));

  expect(code).toBe(30001);
  expect(sent).toEqual(["friend_add"]);
});

it.each([30516, 30539])("returns the answer %i of a later attempt", async (answer) => {
  const adds: Service[] = [dropped, (arrival) => carriedOut(arrival, { a: answer })];

  const { code } = await added(forced, serviceWith(adds, absent));

  expect(code).toBe(answer);
});

it.each([
  { what: "refused as a whole", fault: () => refused(60010) },
  { what: "throttled", fault: () => refused(60007) },
  { what: "without a connection", fault: unreachable },
  { what: "lost", fault: dropped },
])("reports unknown when all later attempts are $what", async ({ fault }) => {
  const { code } = await added(forced, serviceWith([dropped, fault, fault], absent));

  expect(code).toBe(unknownResultCode);
});

it("throws the error of fetch if no attempt got a connection", async () => {
  await expect(added(forced, unreachable)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
});

it("distinguishes items of one lost batch: ok, sent again, refused and unknown", async () => {
  const shown: Record<string, object> = {
    there: { ResultCode: 0 },
    absent: { ResultCode: 30001 },
    other: { ResultCode: 0, SnsProfileItem: asRequested },
    refused: { ResultCode: 30001 },
  };
  const body = { ...single, AddFriendItem: Object.keys(shown).map((To_Account) => ({ To_Account })) };
  let adds = 0;
  const { chat, clock, arrivals } = clientOf((arrival) => {
    if (arrival.operation === "friend_add") return adds++ ? carriedOut(arrival, { refused: 30515 }) : dropped();
    const InfoItem = (arrival.body["To_Account"] as string[]).map((To_Account) => ({
      To_Account,
      ...shown[To_Account],
    }));
    return Response.json({ ActionStatus: "OK", ErrorCode: 0, InfoItem });
  });

  const { data } = await clock.run(chat.POST("/v4/sns/friend_add", { body }));

  expect(data).toMatchObject({
    ResultItem: [
      { To_Account: "there", ResultCode: 0 },
      { To_Account: "absent", ResultCode: 0 },
      { To_Account: "other", ResultCode: unknownResultCode },
      { To_Account: "refused", ResultCode: 30515 },
    ],
    Fail_Account: ["other", "refused"],
  });
  expect(arrivals.at(-1)?.body["AddFriendItem"]).toEqual([{ To_Account: "absent" }, { To_Account: "refused" }]);
});

it.each([
  { items: 100, reads: 1 },
  { items: 101, reads: 2 },
])("reads $items friends back in $reads calls", async ({ items, reads }) => {
  const AddFriendItem = Array.from({ length: items }, (_, index) => ({ To_Account: `friend ${index}` }));
  const { chat, clock, arrivals } = clientOf((arrival) =>
    arrival.operation === "friend_add" ? dropped() : carriedOut(arrival),
  );

  await clock.run(chat.POST("/v4/sns/friend_add", { body: { ...single, AddFriendItem } }));

  expect(arrivals).toHaveLength(1 + reads);
});
