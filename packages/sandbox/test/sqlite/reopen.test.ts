import { expect, it, onTestFinished } from "vitest";
import { createSandbox, defaultWorld, type Sandbox, type World } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { codesOf } from "../support/ask.ts";
import { clock } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

/** A world with a value for every member. */
const world: World = {
  accounts: {
    ann: {},
    ben: { Tag_Profile_IM_Nick: "Benny", Tag_Profile_Custom_Test: "custom" },
    open: { Tag_Profile_IM_AllowType: "AllowType_Type_AllowAny" },
  },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  defaultAllowType: "AllowType_Type_NeedConfirm",
  blocklists: { ann: ["foe"] },
  lists: { ann: ["zebra", "apple"] },
  friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["mango", "apple"], Remark: "old" }],
  pending: [{ From_Account: "ann", To_Account: "asked {n}", count: 99 }],
  sequences: { ann: 3 },
  scripted: [{ operation: "friend_add", To_Account: "scripted", code: 30540 }],
};

function open(file: string): Sandbox {
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const TagList = [
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddTime",
  "Tag_SNS_Custom_Test",
  "Tag_Profile_IM_Nick",
  "Tag_Profile_Custom_Test",
];

/** Everything that can be read about "ann". */
async function read(sandbox: Sandbox) {
  const lists = { From_Account: "ann", LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" };
  const friends = { From_Account: "ann", To_Account: ["ben", "open", "foe"], TagList };
  return [await send(sandbox, "group_get", lists), await send(sandbox, "friend_get_list", friends)];
}

it("what was written is there after the store was closed and opened again", async () => {
  const file = temporaryFile();
  const first = createSandbox({ store: sqliteStore({ file }), clock, world });
  const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "open", GroupName: "zebra", Remark: "new" }] };
  await send(first, "friend_add", adding);
  const written = await read(first);
  await first.close();

  const second = open(file);

  expect(await read(second)).toEqual(written);
  expect(written).toMatchObject([
    {
      CurrentSequence: 4,
      ResultItem: [{ GroupName: "zebra" }, { GroupName: "apple" }, { GroupName: "mango" }],
    },
    { InfoItem: [{ ResultCode: 0 }, { ResultCode: 0 }, { ResultCode: 30001 }] },
  ]);
});

it("the rules of the world hold on after the store was opened again", async () => {
  const file = temporaryFile();
  await createSandbox({ store: sqliteStore({ file }), clock, world }).close();
  const friends = ["foe", "scripted", "asked 1", "ben", "nobody"].map((To_Account) => ({ To_Account }));

  const reply = await send(open(file), "friend_add", { From_Account: "ann", AddFriendItem: friends });

  expect(codesOf(reply)).toEqual([30515, 30540, 30539, 30001, 30003]);
});

it("pending requests are counted on after the store was opened again", async () => {
  const file = temporaryFile();
  const accounts = { ann: {}, cleo: {}, dora: {} };
  await createSandbox({
    store: sqliteStore({ file }),
    clock,
    world: { ...world, accounts, customFriendFields: [] },
  }).close();
  const AddFriendItem = [{ To_Account: "cleo" }, { To_Account: "dora" }];

  const reply = await send(open(file), "friend_add", { From_Account: "ann", AddFriendItem });

  expect(codesOf(reply)).toEqual([30539, 30012]);
});

it("without a world an empty store gets the default one, and one with data keeps its own", async () => {
  const file = temporaryFile();
  const friendCount = defaultWorld.friends?.filter(({ From_Account }) => From_Account === "UserID_1").length;
  const request = { From_Account: "UserID_1", To_Account: ["UserID_2", "UserID_3", "UserID_4"], TagList };
  const update = [{ To_Account: "UserID_2", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "changed" }] }];
  const first = open(file);
  await send(first, "friend_update", { From_Account: "UserID_1", UpdateItem: update });
  const written = await send(first, "friend_get_list", request);
  await first.close();

  const reopened = await send(open(file), "friend_get_list", request);

  expect(reopened).toEqual(written);
  expect(codesOf(reopened).filter((code) => code === 0)).toHaveLength(friendCount ?? 0);
  expect(JSON.stringify(reopened)).toContain("changed");
});
