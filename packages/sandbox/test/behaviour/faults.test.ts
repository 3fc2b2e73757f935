import { setImmediate } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Fault, Sandbox, World } from "../../src/index.ts";
import { codes, codesOf, entryOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send, sendTogether, signedRequest } from "../support/send.ts";

const world: World = { accounts: { ann: {}, ben: {}, cleo: {} } };
const add = (...friends: string[]) => ({
  From_Account: "ann",
  AddFriendItem: friends.map((To_Account) => ({ To_Account })),
});
const readAnn = { From_Account: "ann", LastSequence: 0 };

/** A sandbox with these faults. */
function faulty(...faults: Fault[]): Sandbox {
  const sandbox = sandboxWith(world);
  for (const fault of faults) sandbox.control.faults.add(fault);
  return sandbox;
}

it("refuses a whole request, which is not carried out", async () => {
  const sandbox = faulty({ operation: "friend_add", code: 30007, ErrorInfo: "timed out", times: 1 });

  const reply = await send(sandbox, "friend_add", add("ben"));

  expect(reply).toEqual({ ActionStatus: "FAIL", ErrorCode: 30007, ErrorInfo: "timed out", ErrorDisplay: "" });
  expect(await entryOf(sandbox, "ann", "ben")).toBeUndefined();
});

it("refuses the items of a UserID, and carries out the others", async () => {
  const sandbox = faulty({ To_Account: "ben", code: 30540, ResultInfo: "Err_SNS_FriendAdd_Freq_Limit" });

  const reply = await send(sandbox, "friend_add", add("ben", "cleo"));

  expect(reply).toMatchObject({
    ResultItem: [
      { To_Account: "ben", ResultCode: 30540, ResultInfo: "Err_SNS_FriendAdd_Freq_Limit" },
      { To_Account: "cleo", ResultCode: 0 },
    ],
    Fail_Account: ["ben"],
    ErrorCode: 0,
  });
  expect(await sandbox.control.exportWorld()).toMatchObject({
    friends: [{ From_Account: "ann" }, { From_Account: "cleo" }],
  });
});

it.each<[which: string, fault: Fault, expected: unknown[]]>([
  ["any call", { code: 30006 }, [30006, 30006, 30006]],
  ["an operation", { code: 30006, operation: "group_get" }, [30006, 0, 30006]],
  ["a From_Account", { code: 30006, From_Account: "ben" }, [0, 0, 30006]],
  ["both", { code: 30006, From_Account: "ben", operation: "friend_add" }, [0, 0, 0]],
])("applies to the calls that it matches: %s", async (_which, fault, expected) => {
  const sandbox = faulty(fault);

  const replies = [
    await send(sandbox, "group_get", readAnn),
    await send(sandbox, "friend_add", add("ben")),
    await send(sandbox, "group_get", { ...readAnn, From_Account: "ben" }),
  ];

  expect(replies.map(({ ErrorCode }) => ErrorCode)).toEqual(expected);
});

it.each([1, 2, 3])("applies to the given number of calls, and is removed: %i", async (times) => {
  const sandbox = faulty({ code: 30006, times });

  const replies = await sendTogether(sandbox, "group_get", Array(4).fill(readAnn));

  const expected = Array.from({ length: 4 }, (_empty, index) => (index < times ? 30006 : 0));
  expect(replies.map(({ ErrorCode }) => ErrorCode)).toEqual(expected);
  expect(sandbox.control.faults.list()).toEqual([]);
});

it("a fault for items counts items, in one call or in several", async () => {
  const sandbox = faulty({ To_Account: "ben", code: 30540, times: 3 });

  const results = [
    ...codesOf(await send(sandbox, "friend_add", add("ben", "cleo", "ben"))),
    ...codesOf(await send(sandbox, "friend_add", add("ben", "ben"))),
  ];

  expect(results).toEqual([30540, 0, 30540, 30540, 0]);
});

it("shows how often it still applies", async () => {
  const sandbox = faulty({ code: 30006, times: 3 });

  await send(sandbox, "group_get", readAnn);

  expect(sandbox.control.faults.list()).toEqual([{ id: 1, code: 30006, times: 2 }]);
});

it("of several matching faults, the one added first applies to a call, and the next one to the next call", async () => {
  const sandbox = faulty({ code: 30006, times: 1 }, { code: 30007, times: 1, operation: "group_get" }, { code: 30001 });

  const replies = await sendTogether(sandbox, "group_get", Array(4).fill(readAnn));

  expect(replies.map(({ ErrorCode }) => ErrorCode)).toEqual([30006, 30007, 30001, 30001]);
});

it("a refused request does not use up the faults of its items", async () => {
  const sandbox = faulty({ To_Account: "ben", code: 30540, times: 1 }, { code: 30006, times: 1 });

  expect(await send(sandbox, "friend_add", add("ben"))).toMatchObject({ ErrorCode: 30006 });
  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30540]);
});

it("a call that admission refuses does not use up a fault", async () => {
  const sandbox = faulty({ code: 30006, times: 1 });

  await send(sandbox, "group_get", {});

  expect(sandbox.control.faults.list()).toHaveLength(1);
});

it("is removed by its id, or with all others", async () => {
  const sandbox = faulty({ code: 30006 }, { code: 30007 }, { code: 30008 });
  const { faults } = sandbox.control;

  expect(faults.remove(1)).toBe(true);
  expect(faults.remove(1)).toBe(false);
  expect(await send(sandbox, "group_get", readAnn)).toMatchObject({ ErrorCode: 30007 });
  faults.clear();
  expect(await send(sandbox, "group_get", readAnn)).toMatchObject({ ErrorCode: 0 });
  expect(faults.add({ code: 30006 })).toEqual({ id: 4, code: 30006 });
});

it("a list of faults is a copy", async () => {
  const sandbox = faulty({ code: 30006, times: 1 });
  const [fault] = sandbox.control.faults.list();

  if (fault) fault.times = 100;

  expect(sandbox.control.faults.list()).toMatchObject([{ times: 1 }]);
});

it.each<Fault>([{ delay: 60_000 }, { delay: 60_000, code: 30007 }])("delays a reply: %j", async (fault) => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let isAnswered = false;
  const onCall = () => {
    isAnswered = true;
  };
  const sandbox = sandboxWith(world, { onCall });
  sandbox.control.faults.add(fault);
  let arrived: unknown;
  const call = send(sandbox, "group_get", readAnn).then(({ ErrorCode }) => {
    arrived = ErrorCode;
  });
  // A store may have timers too: the delay begins when the call is carried out.
  while (!isAnswered) await setImmediate();
  await setImmediate();

  await vi.advanceTimersByTimeAsync(59_999);
  const before = arrived;
  await vi.advanceTimersByTimeAsync(1);
  await call;

  expect(before).toBeUndefined();
  expect(arrived).toBe(fault.code ?? 0);
});

it.each<Fault>([{ effect: "bad-gateway" }, { effect: "dropped-before" }, { code: 30006 }])(
  "a call that %j keeps from being carried out uses up no fault of an item",
  async (fault) => {
    const sandbox = faulty({ ...fault, times: 1 }, { To_Account: "ben", code: 30540, times: 1 });
    await sandbox.fetch(signedRequest("friend_add", add("ben"))).catch(() => undefined);

    expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30540]);
  },
);

it("a fault of an item comes before a scripted outcome", async () => {
  const sandbox = sandboxWith({ ...world, scripted: [{ operation: "friend_add", To_Account: "ben", code: 30516 }] });
  sandbox.control.faults.add({ To_Account: "ben", code: 30540, times: 1 });

  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30540]);
  expect(await codes(sandbox, "friend_add", add("ben"))).toEqual([30516]);
});

it("a caller who no longer waits for a delayed reply gets the error at once, as from fetch", async () => {
  const sandbox = faulty({ delay: 60_000 });
  const abort = new AbortController();
  const waiting = sandbox.fetch(new Request(signedRequest("group_get", readAnn), { signal: abort.signal }));
  await setImmediate();

  abort.abort(new Error("the caller has left"));

  await expect(waiting).rejects.toThrow("the caller has left");
  await expect(
    sandbox.fetch(new Request(signedRequest("group_get", readAnn), { signal: AbortSignal.abort(new Error("before")) })),
  ).rejects.toThrow("before");
});

it.each<[effect: Fault["effect"], isCarriedOut: boolean]>([
  ["dropped-before", false],
  ["bad-gateway", false],
  ["dropped-after", true],
  ["truncated", true],
])("%s: the call is carried out: %s", async (effect, isCarriedOut) => {
  const sandbox = faulty({ ...(effect && { effect }), times: 1 });

  await sandbox.fetch(signedRequest("friend_add", add("ben"))).catch(() => undefined);

  expect((await entryOf(sandbox, "ann", "ben")) !== undefined).toBe(isCarriedOut);
});

it.each(["dropped-before", "dropped-after"] as const)(
  "%s: fetch rejects, as where a connection ends",
  async (effect) => {
    const sandbox = faulty({ effect });

    await expect(sandbox.fetch(signedRequest("group_get", readAnn))).rejects.toThrow(TypeError);
  },
);

it("truncated: the reply ends in the middle", async () => {
  const sandbox = faulty({ effect: "truncated" });

  const response = await sandbox.fetch(signedRequest("group_get", readAnn));

  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toMatch(/^\{"ResultItem":\[\],/);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

it("bad-gateway: HTTP 502 with a page instead of the reply", async () => {
  const sandbox = faulty({ effect: "bad-gateway" });

  const response = await sandbox.fetch(signedRequest("group_get", readAnn));

  expect(response.status).toBe(502);
  expect(response.headers.get("content-type")).toBe("text/html");
  expect(await response.text()).toContain("502 Bad Gateway");
});
