import { expect, it } from "vitest";
import { getFriends, pullLists, updateFriends } from "../../src/bulk/index.ts";
import { profileOf } from "../../src/index.ts";
import { carriedOut, refused } from "../resilience/service.ts";
import { allOf, namedIn, resultsIn, worldOf } from "./job.ts";

const friends = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ From_Account: "a", item: `friend ${index}` }));

const tags = ["Tag_SNS_IM_Remark"] as const;

it.each([
  { count: 100, sizes: [100] },
  { count: 101, sizes: [100, 1] },
])("reads $count friends in calls of $sizes", async ({ count, sizes }) => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));

  await clock.run(allOf(getFriends(chat, friends(count), { ...time, TagList: [...tags] })));

  expect(arrivals.map(({ body }) => (body["To_Account"] as unknown[]).length)).toEqual(sizes);
  expect(arrivals[0]?.body["TagList"]).toEqual(tags);
});

it("brings the fields of each friend, or its refusal", async () => {
  const remark = { Tag: "Tag_SNS_IM_Remark", Value: "old" };
  const { chat, clock, time } = worldOf(async (arrival) => {
    const reply = await carriedOut(arrival, { "friend 1": 30001 }).json();
    reply.InfoItem[0].SnsProfileItem = [remark];
    return Response.json(reply);
  });

  const results = resultsIn(await clock.run(allOf(getFriends(chat, friends(2), { ...time, TagList: [...tags] }))));

  const read = results.map(({ outcome }) => (outcome.kind === "ok" ? profileOf(outcome.result, tags) : outcome.code));
  expect(read).toEqual([{ Tag_SNS_IM_Remark: "old" }, 30001]);
});

it("refuses tags that can't be read, and names one", async () => {
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const TagList = ["Remark" as never];

  await expect(clock.run(allOf(getFriends(chat, friends(1), { ...time, TagList })))).rejects.toThrow(/^TagList\[0\]/);
});

it("updates friends in the order of their rows", async () => {
  const { chat, clock, arrivals, time } = worldOf((arrival) => carriedOut(arrival));
  const row = (To_Account: string, Value: string) => ({
    From_Account: "a",
    item: { To_Account, SnsItem: [{ Tag: "Tag_SNS_IM_Remark" as const, Value }] },
  });

  const results = resultsIn(
    await clock.run(allOf(updateFriends(chat, [row("b", "one"), row("c", "one"), row("b", "two")], time))),
  );

  expect(arrivals.map(namedIn)).toEqual(["a>b c", "a>b"]);
  expect(results.map(({ outcome: { kind } }) => kind)).toEqual(["ok", "ok", "ok"]);
});

it("pulls the lists of each user, and the second time only what has changed", async () => {
  const lists = [{ GroupName: "work", FriendNumber: 1, To_Account: ["b"] }];
  const sequences: Record<string, number> = { a: 3, b: 5 };
  const { chat, clock, arrivals, time } = worldOf(({ body }) => {
    if (body["From_Account"] === "nobody") return refused(30003);
    const CurrentSequence = sequences[String(body["From_Account"])];
    const isKnown = body["LastSequence"] === CurrentSequence;
    const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
    return Response.json({ ...envelope, CurrentSequence, ...(!isKnown && { ResultItem: lists }) });
  });
  const pull = (rows: { From_Account: string; LastSequence?: number }[]) =>
    clock.run(allOf(pullLists(chat, rows, { ...time, NeedFriend: "Need_Friend_Type_Yes" })));

  const first = resultsIn(await pull([{ From_Account: "a" }, { From_Account: "b" }, { From_Account: "nobody" }]));
  sequences["b"] = 6;
  const known = first.flatMap(({ row, outcome }) =>
    outcome.kind === "ok" ? [{ ...row, LastSequence: outcome.sequence }] : [],
  );
  const second = resultsIn(await pull(known));

  expect(first.map(({ outcome }) => outcome)).toEqual([
    { kind: "ok", isChanged: true, sequence: 3, lists },
    { kind: "ok", isChanged: true, sequence: 5, lists },
    { kind: "failed", code: 30003, codeName: "AccountNotFound", retry: "after-change", info: "" },
  ]);
  expect(second.map(({ outcome }) => outcome)).toEqual([
    { kind: "ok", isChanged: false, sequence: 3, lists: [] },
    { kind: "ok", isChanged: true, sequence: 6, lists },
  ]);
  expect(arrivals.at(-1)?.body).toEqual({ From_Account: "b", LastSequence: 5, NeedFriend: "Need_Friend_Type_Yes" });
});

it("a user who never had a list has nothing that has changed", async () => {
  const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
  const { chat, clock, time } = worldOf(() => Response.json({ ...envelope, CurrentSequence: 0 }));

  const results = resultsIn(await clock.run(allOf(pullLists(chat, [{ From_Account: "a" }], time))));

  expect(results.map(({ outcome }) => outcome)).toEqual([{ kind: "ok", isChanged: false, sequence: 0, lists: [] }]);
});

it("refuses an unknown NeedFriend", async () => {
  const { chat, time } = worldOf((arrival) => carriedOut(arrival));
  const options = { ...time, NeedFriend: "yes" as never };

  expect(() => pullLists(chat, [], options)).toThrow(/NeedFriend.*Need_Friend_Type_Yes/);
});
