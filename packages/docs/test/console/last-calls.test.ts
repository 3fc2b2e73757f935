import { expect, it } from "vitest";
import { callsKept, type SentCall, withCall } from "../../src/console/history/last-calls.ts";
import { defaultCase } from "../../src/console/request/pick.ts";

const call = (time: number): SentCall => ({
  picked: defaultCase,
  body: "",
  time,
  headline: { tone: "good", text: "OK" },
});

it.each([
  { sent: callsKept, kept: callsKept, oldest: 1 },
  { sent: callsKept + 1, kept: callsKept, oldest: 2 },
])("keeps $kept of $sent calls, the newest first", ({ sent, kept, oldest }) => {
  let calls: SentCall[] = [];
  for (let time = 1; time <= sent; time += 1) calls = withCall(calls, call(time));

  expect([calls.length, calls[0]?.time, calls.at(-1)?.time]).toEqual([kept, sent, oldest]);
});
