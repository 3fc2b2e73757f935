import type { World } from "../descriptions/types.ts";

/** The world of the source pages' samples: every UserID and custom field in the samples, and the friends and lists that they read. */
export const defaultWorld: World = {
  accounts: {
    administrator: {},
    admin: {},
    id: {},
    id1: {},
    id2: {},
    id3: {},
    friend1: {},
    friend2: {},
    friend3: {},
    UserID_1: {},
    UserID_2: { Tag_Profile_IM_Nick: "nick_2", Tag_Profile_Custom_Test: "custom_profile_2" },
    UserID_3: { Tag_Profile_IM_Nick: "nick_3", Tag_Profile_Custom_Test: "custom_profile_3" },
    UserID_4: {},
  },
  customFriendFields: ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_XXXX", "Tag_SNS_Custom_YYYY"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  friends: [
    {
      From_Account: "UserID_1",
      To_Account: "UserID_2",
      Remark: "remark_2",
      GroupName: ["group1", "group2"],
      AddSource: "AddSource_Type_XXXXXXXX",
      AddTime: 1420000001,
      CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "custom_sns_2" }],
    },
    {
      From_Account: "UserID_1",
      To_Account: "UserID_3",
      Remark: "remark_3",
      AddSource: "AddSource_Type_XXXXXXXX",
      AddTime: 1420000001,
    },
    { From_Account: "id", To_Account: "friend1", GroupName: ["group1", "group2", "group3"], AddTime: 1420000001 },
    { From_Account: "id", To_Account: "friend2", GroupName: ["group2", "group3"], AddTime: 1420000001 },
    { From_Account: "id", To_Account: "friend3", GroupName: ["group3"], AddTime: 1420000001 },
  ],
  sequences: { id: 2, UserID_1: 1 },
};
