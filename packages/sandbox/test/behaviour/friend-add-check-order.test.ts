import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

/** Why "ann" can't add "ben", in the order in which the questions are asked, and the world in which each is true alone. */
const obstacles: { code: number; reason: string; world: World; full?: string }[] = [
  {
    code: 30009,
    reason: "Forbid_By_Admin",
    world: { accounts: { ann: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" } } },
  },
  { code: 30515, reason: "Friend_In_My_Black_List", world: { blocklists: { ann: ["ben"] } } },
  { code: 30525, reason: "In_Friend_Black_List", world: { blocklists: { ben: ["ann"] } } },
  { code: 30001, reason: "Friend_Exist", world: { friends: [{ From_Account: "ann", To_Account: "ben" }] } },
  { code: 30010, reason: "My_Friend_Num_Exceed_Threshold", world: {}, full: "ann" },
  { code: 30014, reason: "Friend_Friend_Num_Exceed_Threshold", world: {}, full: "ben" },
  {
    code: 30011,
    reason: "Group_Num_Exceed_Threshold",
    world: { lists: { ann: Array.from({ length: 32 }, (_empty, index) => `list ${index}`) } },
  },
  {
    code: 30516,
    reason: "Friend_Allow_Type_Forbid",
    world: { accounts: { ben: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" } } },
  },
];

const pairs = obstacles.flatMap((earlier, index) => obstacles.slice(index + 1).map((later) => ({ earlier, later })));

/** The world in which all of these are true. */
function worldOf(all: typeof obstacles): World {
  const friends = all.flatMap(({ world }) => world.friends ?? []);
  const fillers = all.flatMap(({ full }) => {
    const own = friends.filter(({ From_Account }) => From_Account === full).length;
    return full ? [{ From_Account: full, To_Account: `${full} {n}`, count: 3000 - own }] : [];
  });
  return {
    accounts: Object.assign({ ann: {}, ben: {} }, ...all.map(({ world }) => world.accounts)),
    blocklists: Object.assign({}, ...all.map(({ world }) => world.blocklists)),
    lists: Object.assign({}, ...all.map(({ world }) => world.lists)),
    friends: [...friends, ...fillers],
  };
}

const request = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben", GroupName: "a list more" }] };

it.each(obstacles)("$code alone is answered", async ({ code, reason, ...obstacle }) => {
  const sandbox = sandboxWith(worldOf([{ code, reason, ...obstacle }]));

  const { ResultItem } = await send(sandbox, "friend_add", request);

  expect(ResultItem).toEqual([{ To_Account: "ben", ResultCode: code, ResultInfo: `Err_SNS_FriendAdd_${reason}` }]);
});

it.each(pairs)("where $earlier.code and $later.code are both true, $earlier.code is answered", async (pair) => {
  const { earlier, later } = pair;
  const sandbox = sandboxWith(worldOf([earlier, later]));

  const { ResultItem } = await send(sandbox, "friend_add", request);

  const ResultInfo = `Err_SNS_FriendAdd_${earlier.reason}`;
  expect(ResultItem).toEqual([{ To_Account: "ben", ResultCode: earlier.code, ResultInfo }]);
});

it.each([
  { fault: "a malformed item", item: { To_Account: "nobody", AddSource: "?" }, reason: "Source_Illegal", code: 30001 },
  { fault: "an unknown To_Account", item: { To_Account: "nobody" }, reason: "Account_Not_Exist", code: 30003 },
  { fault: "oneself", item: { To_Account: "ann" }, reason: "To_Account_Illegal", code: 30001 },
])("$fault is answered before anything else", async ({ item, reason, code }) => {
  const sandbox = sandboxWith(worldOf(obstacles.filter(({ code: each }) => [30009, 30010, 30011].includes(each))));

  const AddFriendItem = [{ GroupName: "a list more", ...item }];
  const { ResultItem } = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  const ResultInfo = `Err_SNS_FriendAdd_${reason}`;
  expect(ResultItem).toEqual([{ To_Account: item.To_Account, ResultCode: code, ResultInfo }]);
});
