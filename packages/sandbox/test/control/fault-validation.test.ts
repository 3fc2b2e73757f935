import { expect, it } from "vitest";
import { createSandbox, RefusedError } from "../../src/index.ts";

const { faults } = createSandbox().control;
const item = { To_Account: "ben", code: 30540 };

const mistakes: [fault: unknown, sentence: string][] = [
  [[], "the fault must be object"],
  [null, "the fault must be object"],
  [{}, "the fault needs a code, a delay or an effect"],
  [{ operation: "group_get", times: 2 }, "the fault needs a code, a delay or an effect"],
  [{ code: 30006, effect: "truncated" }, "code and effect of a fault exclude each other"],
  [{ code: 0 }, "code must be >= 1"],
  [{ code: "30006" }, "code must be integer"],
  [{ code: 30006, operation: "friend_delete" }, "operation must be one of friend_add, "],
  [{ code: 30006, From_Account: "" }, "From_Account must not have fewer than 1 characters"],
  [{ code: 30006, To_Account: 5 }, "To_Account must be string"],
  [{ code: 30006, times: 0 }, "times must be >= 1"],
  [{ code: 30006, times: 1_000_001 }, "times must be <= 1000000"],
  [{ code: 30006, times: 1.5 }, "times must be integer"],
  [{ delay: -1 }, "delay must be >= 0"],
  [{ delay: 60_001 }, "delay must be <= 60000"],
  [{ effect: "dropped" }, "effect must be one of dropped-before, dropped-after, truncated, bad-gateway"],
  [{ delay: 1, ErrorInfo: "timed out" }, "code is missing, which ErrorInfo needs"],
  [{ code: 30006, ErrorInfo: "x".repeat(1001) }, "ErrorInfo must not have more than 1000 characters"],
  [{ code: 30006, ResultInfo: "x" }, "ResultInfo is not in the spec"],
  [{ code: 30006, probability: 0.5 }, "probability is not in the spec"],
  [{ To_Account: "ben" }, "code is missing"],
  [
    { ...item, operation: "group_get" },
    "operation must be one of friend_add, friend_import, friend_update, friend_get_list",
  ],
  [{ ...item, delay: 1 }, "delay is not in the spec"],
  [{ ...item, effect: "truncated" }, "effect is not in the spec"],
  [{ ...item, ErrorInfo: "x" }, "ErrorInfo is not in the spec"],
];

it.each(mistakes)("%j is refused by the name of the member", (fault, sentence) => {
  expect(() => faults.add(fault as never)).toThrow(RefusedError);
  expect(() => faults.add(fault as never)).toThrow(sentence);
  expect(faults.list()).toEqual([]);
});

it.each([
  { code: 1 },
  { code: 30006, ErrorInfo: "", delay: 0, times: 1, operation: "group_get", From_Account: "ann" },
  { delay: 60_000, effect: "dropped-after", times: 1_000_000 },
  { effect: "bad-gateway", ErrorInfo: undefined },
  { ...item, ResultInfo: "x".repeat(1000), operation: "friend_get_list", From_Account: "ann" },
])("%j is a fault", (fault) => {
  const { id, ...added } = faults.add(fault as never);

  faults.remove(id);

  expect(added).toEqual(fault);
});
