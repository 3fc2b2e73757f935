import { type OperationId, operations } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { sandboxWith } from "../support/sandbox-with.ts";
import { type Reply, send } from "../support/send.ts";

const world = { accounts: { ann: {}, ben: {} } };

/** A request for one UserID of each operation that has items. */
const requests: [OperationId, (From_Account: string, To_Account: string) => object][] = [
  ["friend_add", (From_Account, To_Account) => ({ From_Account, AddFriendItem: [{ To_Account }] })],
  [
    "friend_import",
    (From_Account, To_Account) => ({ From_Account, AddFriendItem: [{ To_Account, AddSource: "AddSource_Type_Test" }] }),
  ],
  [
    "friend_update",
    (From_Account, To_Account) => ({
      From_Account,
      UpdateItem: [{ To_Account, SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "remark" }] }],
    }),
  ],
  [
    "friend_get_list",
    (From_Account, To_Account) => ({ From_Account, To_Account: [To_Account], TagList: ["Tag_SNS_IM_Remark"] }),
  ],
];

const pairs = requests.flatMap(([operation, request]) =>
  operations[operation].codes.map((code) => ({ operation, request, code })),
);

function resultsOf({ ResultItem = [], InfoItem = ResultItem }: Reply) {
  return InfoItem;
}

it.each(pairs)("To_Account sandbox_$code makes its item of $operation fail with $code", async (pair) => {
  const sandbox = sandboxWith(world);
  const To_Account = `sandbox_${pair.code}`;

  const reply = await send(sandbox, pair.operation, pair.request("ann", To_Account));

  expect(reply).toMatchObject({ ErrorCode: 0, Fail_Account: [To_Account] });
  expect(resultsOf(reply)).toMatchObject([{ To_Account, ResultCode: pair.code }]);
});

it("items beside a magic one are carried out", async () => {
  const sandbox = sandboxWith(world);
  const AddFriendItem = [{ To_Account: "sandbox_30525" }, { To_Account: "ben" }];

  const reply = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  expect(resultsOf(reply).map(({ ResultCode }) => ResultCode)).toEqual([30525, 0]);
});

it.each([
  { operation: "group_get", code: 30006 },
  { operation: "group_get", code: 60008 },
  { operation: "group_get", code: 70402 },
] as const)("From_Account sandbox_$code refuses the whole $operation with $code", async ({ operation, code }) => {
  const sandbox = sandboxWith(world);

  const reply = await send(sandbox, operation, { From_Account: `sandbox_${code}`, LastSequence: 0 });

  expect(reply).toMatchObject({ ActionStatus: "FAIL", ErrorCode: code });
});

it.each([
  { title: "a code of another operation", To_Account: "sandbox_30525" },
  { title: "a code that the catalogue does not have", To_Account: "sandbox_39999" },
  { title: "a code that no item can have", To_Account: "sandbox_60007" },
  { title: "four digits", To_Account: "sandbox_3052" },
  { title: "something behind the code", To_Account: "sandbox_30001_" },
])("$title makes no magic: the UserID is one as any other", async ({ To_Account }) => {
  const sandbox = sandboxWith(world);
  const request = { From_Account: "ann", To_Account: [To_Account], TagList: ["Tag_SNS_IM_Remark"] };

  const reply = await send(sandbox, "friend_get_list", request);

  expect(resultsOf(reply)).toMatchObject([{ ResultCode: 30003 }]);
});

it("magicUserIDs=off: takes the magic away", async () => {
  const sandbox = sandboxWith(
    { accounts: { ann: {}, sandbox_30525: {}, sandbox_30006: {} } },
    { switches: { magicUserIDs: "off" } },
  );
  const AddFriendItem = [{ To_Account: "sandbox_30525" }];

  const added = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });
  const read = await send(sandbox, "group_get", { From_Account: "sandbox_30006", LastSequence: 0 });

  expect(resultsOf(added)).toMatchObject([{ ResultCode: 0 }]);
  expect(read.ErrorCode).toBe(0);
});
