import { expect, it } from "vitest";
import { exampleFaults } from "../build/check-examples.ts";
import { examples } from "../src/examples.ts";

const { basic, complete, partial_failure } = examples.friend_add;
const [item] = complete.request.AddFriendItem;

const faultsOf = (request: unknown, response: unknown) =>
  exampleFaults({ ...examples, friend_add: { planted: { request, response } } });

it("finds nothing in the examples as they are", () => {
  expect(exampleFaults(examples)).toEqual([]);
});

it.each<[fault: string, request: unknown, response: unknown]>([
  ["request: ForceAddFlags must be one of 0, 1", { ...complete.request, ForceAddFlags: 2 }, complete.response],
  [
    "request AddFriendItem[1]: Remark must not have more than 96 bytes",
    { ...complete.request, AddFriendItem: [item, { ...item, Remark: "好".repeat(33) }] },
    complete.response,
  ],
  ["response: Trace is not in the spec", basic.request, { ...basic.response, Trace: "x" }],
  ["response: ErrorCode must be 0", basic.request, { ...partial_failure.response, ErrorCode: 30001 }],
])("names operation, case, member and rule: %s", (fault, request, response) => {
  expect(faultsOf(request, response)).toEqual([`friend_add, case planted, ${fault}`]);
});

it("names every faulty packet of a case", () => {
  const request = { From_Account: "", AddFriendItem: [{ To_Account: "" }] };

  expect(faultsOf(request, {})).toEqual([
    "friend_add, case planted, request: From_Account must not have fewer than 1 characters",
    "friend_add, case planted, request AddFriendItem[0]: To_Account must not have fewer than 1 characters",
    "friend_add, case planted, response: ActionStatus is missing",
  ]);
});
