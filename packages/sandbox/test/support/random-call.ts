import type { OperationId } from "@chat-friends/contract";
import type { World } from "../../src/index.ts";
import { pick, type Random, some } from "./seeded-random.ts";

const allowTypes = ["AllowType_Type_AllowAny", "AllowType_Type_NeedConfirm", "AllowType_Type_DenyAny"] as const;

/** Thirty accounts, a third with each AllowType. */
const crowd = Object.fromEntries(
  Array.from({ length: 30 }, (_empty, index) => [
    `user ${index}`,
    { Tag_Profile_IM_AllowType: allowTypes[index % 3] ?? "" },
  ]),
);

/** A world near its limits, in which random calls meet every kind of answer. */
export const crowdedWorld: World = {
  accounts: { ...crowd, eve: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" } },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  blocklists: { ann: ["foe", "user 15", "user 16"], fan: ["ann"] },
  lists: { ann: Array.from({ length: 27 }, (_empty, index) => `list ${index}`) },
  friends: [
    { From_Account: "ann", To_Account: "filler {n}", count: 2980 },
    { From_Account: "full", To_Account: "filler {n}", count: 3000 },
  ],
  pending: [{ From_Account: "ann", To_Account: "asked {n}", count: 99 }],
};

export interface RandomCall {
  operation: OperationId;
  body: Record<string, unknown>;
}

/** A call with few names in it, so that calls meet each other's rows. */
export function randomCall(random: Random): RandomCall {
  const operation = pick(random, [
    "friend_add",
    "friend_import",
    "friend_update",
    "friend_get_list",
    "group_get",
  ] as const);
  const From_Account = pick(random, ["ann", "ann", "ann", "user 0", "user 3", "eve", "nobody"]);
  return { operation, body: { From_Account, ...bodies[operation](random) } };
}

const user = (random: Random) =>
  pick(random, ["ann", "foe", "fan", "full", "nobody", "asked 1", ...Object.keys(crowd), ...Object.keys(crowd)]);
const list = (random: Random) => pick(random, ["work", "home", "a", "b", "c", "d", "e", "f", "list 1"]);
const text = (random: Random) => pick(random, ["", "short", "é".repeat(48), "é".repeat(49)]);

const bodies = {
  friend_add: (random) => ({
    AddFriendItem: some(random, 1, 4, () => ({
      To_Account: user(random),
      GroupName: pick(random, ["", list(random)]),
      ...(random(3) === 0 && { Remark: text(random) }),
    })),
    AddType: pick(random, ["", "Add_Type_Both", "Add_Type_Single"]),
    ForceAddFlags: random(2),
  }),
  friend_import: (random) => ({
    AddFriendItem: some(random, 1, 3, () => ({
      To_Account: user(random),
      AddSource: pick(random, ["AddSource_Type_Web", "AddSource_Type_App", "Web"]),
      ...(random(2) === 0 && { GroupName: some(random, 0, 3, () => list(random)) }),
      ...(random(2) === 0 && { Remark: text(random) }),
      ...(random(2) === 0 && { CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: random(3) }] }),
    })),
  }),
  friend_update: (random) => ({
    UpdateItem: some(random, 1, 4, () => ({
      To_Account: user(random),
      SnsItem: some(random, 1, 3, () => field(random)),
    })),
  }),
  friend_get_list: (random) => ({
    To_Account: some(random, 1, 6, () => user(random)),
    TagList: ["Tag_SNS_IM_Group", "Tag_SNS_IM_Remark", "Tag_SNS_IM_AddTime", "Tag_SNS_Custom_Test"],
  }),
  group_get: (random) => ({
    LastSequence: random(5),
    NeedFriend: pick(random, ["Need_Friend_Type_Yes", "Need_Friend_Type_No"]),
    ...(random(2) === 0 && { GroupName: some(random, 0, 3, () => list(random)) }),
  }),
} satisfies { [Id in OperationId]?: (random: Random) => Record<string, unknown> };

function field(random: Random) {
  return pick(random, [
    { Tag: "Tag_SNS_IM_Remark", Value: text(random) },
    { Tag: "Tag_SNS_IM_Group", Value: some(random, 0, 3, () => list(random)) },
    { Tag: "Tag_SNS_Custom_Test", Value: text(random) },
    { Tag: "Tag_SNS_Custom_Unknown", Value: "x" },
  ]);
}
