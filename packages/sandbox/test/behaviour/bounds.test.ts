import type { OperationId } from "@chat-friends/contract";
import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { requestLimits } from "../../src/request-limits.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { type Reply, signedQuery } from "../support/send.ts";
import { serve } from "../support/serve.ts";

const letters = (index: number) => String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
const tags = (count: number) => Array.from({ length: count }, (_empty, index) => `Tag_SNS_Custom_${letters(index)}`);
const times = <Value>(count: number, value: Value) => Array<Value>(count).fill(value);

const world: World = {
  customFriendFields: ["Tag_SNS_Custom_aa", "Tag_SNS_Custom_ab", "Tag_SNS_Custom_ac", "Tag_SNS_Custom_ad"],
  lists: { ann: ["work"] },
  friends: [
    {
      From_Account: "ann",
      To_Account: "ben",
      CustomItem: tags(4).map((Tag) => ({ Tag, Value: "x".repeat(500) })),
    },
  ],
};

/** A call over a port, to a sandbox on the store under test. */
async function call(operation: OperationId, body: object, given = world): Promise<Reply> {
  const { url } = await serve({ sandbox: sandboxWith(given) });
  const address = `${url}/v4/sns/${operation}?${signedQuery()}`;
  return (await fetch(address, { method: "POST", body: JSON.stringify(body) })).json();
}

const From_Account = "ann";
const remark = { Tag: "Tag_SNS_IM_Remark", Value: "a" };
const field = { Tag: "Tag_SNS_Custom_aa", Value: "a" };
const read = (To_Account: string[], TagList: string[]) => ({ From_Account, To_Account, TagList });
const update = (SnsItem: object[]) => ({ From_Account, UpdateItem: [{ To_Account: "ben", SnsItem }] });
const imported = (item: object) => ({
  From_Account,
  AddFriendItem: [{ To_Account: "ben", AddSource: "AddSource_Type_Web", ...item }],
});

const bounds: { operation: OperationId; at: object; past: object; says: string }[] = [
  {
    operation: "friend_get_list",
    at: read(times(10_000, "ben"), ["Tag_SNS_IM_Remark"]),
    past: read(times(10_001, "ben"), ["Tag_SNS_IM_Remark"]),
    says: "To_Account must not have more than 10000 items",
  },
  {
    operation: "friend_get_list",
    at: read(["ben"], [...tags(200), ...tags(200)]),
    past: read(["ben"], tags(201)),
    says: "TagList must not have more than 200 different tags",
  },
  {
    operation: "friend_update",
    at: update(times(200, remark)),
    past: update(times(201, remark)),
    says: "UpdateItem[0].SnsItem must not have more than 200 items",
  },
  {
    operation: "friend_update",
    at: update([{ Tag: "Tag_SNS_IM_Group", Value: times(200, "work") }]),
    past: update([remark, { Tag: "Tag_SNS_IM_Group", Value: times(201, "work") }]),
    says: "UpdateItem[0].SnsItem[1].Value must not have more than 200 items",
  },
  {
    operation: "friend_import",
    at: imported({ CustomItem: times(200, field) }),
    past: imported({ CustomItem: times(201, field) }),
    says: "AddFriendItem[0].CustomItem must not have more than 200 items",
  },
  {
    operation: "friend_import",
    at: imported({ GroupName: times(200, "work") }),
    past: imported({ GroupName: times(201, "work") }),
    says: "AddFriendItem[0].GroupName must not have more than 200 items",
  },
];

it.each(bounds)("$operation takes a request at the bound, and refuses the one past it: $says", async (row) => {
  expect(await call(row.operation, row.at)).toMatchObject({ ErrorCode: 0 });
  expect(await call(row.operation, row.past)).toMatchObject({ ErrorCode: 30001, ErrorInfo: row.says });
});

it("a reply has at most 16 MiB", async () => {
  const one = JSON.stringify((await call("friend_get_list", read(["ben"], tags(4)))).InfoItem?.[0]).length;
  const most = Math.floor(requestLimits.replyLength / one);

  expect(await call("friend_get_list", read(times(most, "ben"), tags(4)))).toMatchObject({ ErrorCode: 0 });
  expect(await call("friend_get_list", read(times(most + 1, "ben"), tags(4)))).toMatchObject({
    ErrorCode: 30001,
    ErrorInfo: "the reply would have more than 16777216 characters; ask for fewer friends or fewer tags",
  });
});

it("an update of many undeclared fields keeps the last value of each, and clears those that are empty", async () => {
  const { url, sandbox } = await served({ undeclaredField: "stored" });
  const SnsItem = [
    ...tags(150).map((Tag, index) => ({ Tag, Value: index })),
    ...tags(2).map((Tag) => ({ Tag, Value: "" })),
  ];

  const reply = await fetch(`${url}/v4/sns/friend_update?${signedQuery()}`, {
    method: "POST",
    body: JSON.stringify(update(SnsItem)),
  });

  expect(await reply.json()).toMatchObject({ ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] });
  const [friend] = (await sandbox.control.exportWorld()).friends ?? [];
  expect(friend?.CustomItem).toEqual(
    expect.arrayContaining(
      tags(150)
        .slice(2)
        .map((Tag, index) => ({ Tag, Value: index + 2 })),
    ),
  );
  expect(friend?.CustomItem).toHaveLength(148);
});

async function served(switches: { undeclaredField: "stored" }) {
  const sandbox = sandboxWith(world, { switches });
  return { sandbox, ...(await serve({ sandbox })) };
}
