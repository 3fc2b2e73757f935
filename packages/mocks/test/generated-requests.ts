import type { OperationId } from "@chat-friends/contract";
import { pick, type Random, some } from "@chat-friends/testing";

/** Values on both sides of each limit, so that one request has valid and refused items. */
const accounts = ["bob", "b".repeat(32), "b".repeat(33), "", "é", "~ !", "__proto__"] as const;
const texts = ["", "r", "r".repeat(30), "r".repeat(31), "é".repeat(48), "é".repeat(49), "😀".repeat(65)] as const;
const sources = ["AddSource_Type_Web", "AddSource_Type_", "Web", undefined] as const;
const times = [0, 1_420_000_001, -1, 2 ** 53 - 1] as const;
const values = ["", "text", 0, -1, "v".repeat(500), "v".repeat(501)] as const;
const friendTags = [
  "Tag_SNS_Custom_Test",
  "Tag_SNS_Custom_",
  "Tag_SNS_Custom_TooLongName",
  "Tag_SNS_IM_AddTime",
] as const;
const readableTags = [
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddTime",
  "Tag_SNS_Custom_Test",
  "Tag_Profile_IM_Nick",
  "Tag_Profile_IM_Image",
  "Tag_Profile_Custom_Test",
  "Tag_Profile_Custom_Other",
] as const;

/** Requests that are valid as a whole. Their items may be invalid. */
export const generators = {
  friend_add: (random) => ({
    From_Account: "alice",
    AddFriendItem: some(random, 1, 5, () => ({
      To_Account: pick(random, accounts),
      Remark: pick(random, texts),
      GroupName: pick(random, texts),
      AddSource: pick(random, sources),
      AddWording: pick(random, texts),
    })),
    AddType: pick(random, ["Add_Type_Both", "Add_Type_Single", undefined]),
    ForceAddFlags: pick(random, [0, 1, undefined]),
  }),
  friend_import: (random) => ({
    From_Account: "alice",
    AddFriendItem: some(random, 1, 5, () => ({
      To_Account: pick(random, accounts),
      RemarkTime: pick(random, times),
      GroupName: some(random, 0, 3, () => pick(random, texts)),
      AddSource: pick(random, sources),
      CustomItem: some(random, 0, 2, () => ({ Tag: pick(random, friendTags), Value: pick(random, values) })),
    })),
  }),
  friend_update: (random) => ({
    From_Account: "alice",
    UpdateItem: some(random, 1, 5, () => ({
      To_Account: pick(random, accounts),
      SnsItem: some(random, 0, 2, () =>
        pick<object>(random, [
          { Tag: "Tag_SNS_IM_Remark", Value: pick(random, texts) },
          { Tag: "Tag_SNS_IM_Group", Value: some(random, 0, 3, () => pick(random, texts)) },
          { Tag: pick(random, friendTags), Value: pick(random, values) },
        ]),
      ),
    })),
  }),
  friend_get_list: (random) => ({
    From_Account: "alice",
    To_Account: some(random, 1, 5, () => pick(random, accounts)),
    TagList: some(random, 1, 8, () => pick(random, readableTags)),
  }),
  group_get: (random) => ({
    From_Account: "alice",
    LastSequence: random(4),
    NeedFriend: pick(random, ["Need_Friend_Type_Yes", "Need_Friend_Type_No", undefined]),
    GroupName: pick(random, [undefined, some(random, 0, 4, () => `group${random(5)}`)]),
  }),
} satisfies { [Id in OperationId]?: (random: Random) => Record<string, unknown> };
