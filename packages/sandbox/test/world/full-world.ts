import type { components } from "../../src/descriptions/types.gen.ts";
import type { World, WorldFriend, WorldPending } from "../../src/index.ts";

type Schemas = components["schemas"];

/** A world with every member that the type knows. */
export const fullWorld = {
  accounts: {
    ann: {
      Tag_Profile_IM_Nick: "Annie",
      Tag_Profile_IM_Gender: "Gender_Type_Female",
      Tag_Profile_IM_BirthDay: 19900101,
      Tag_Profile_IM_Location: "here",
      Tag_Profile_IM_SelfSignature: "hello",
      Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm",
      Tag_Profile_IM_Language: 1,
      Tag_Profile_IM_Image: "http://example.com/a.png",
      Tag_Profile_IM_MsgSettings: 1,
      Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_None",
      Tag_Profile_IM_Level: 1,
      Tag_Profile_IM_Role: 4294967295,
      Tag_Profile_Custom_Test: "custom",
    },
    ben: {},
  },
  customFriendFields: ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_Other"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  defaultAllowType: "AllowType_Type_AllowAny",
  blocklists: { ann: ["foe"] },
  lists: { ann: ["work", { GroupName: "home", To_Account: ["friend 2"] }] },
  friends: [
    {
      From_Account: "ann",
      To_Account: "friend {n}",
      count: 2,
      Remark: "remark",
      RemarkTime: 1420000001,
      GroupName: ["home", "more"],
      AddSource: "AddSource_Type_Web",
      AddWording: "hello",
      AddTime: 1420000002,
      CustomItem: [
        { Tag: "Tag_SNS_Custom_Test", Value: "text" },
        { Tag: "Tag_SNS_Custom_Other", Value: 5 },
      ],
    } satisfies Required<WorldFriend>,
  ],
  pending: [
    {
      From_Account: "ann",
      To_Account: "asked {n}",
      count: 2,
      AddSource: "AddSource_Type_Web",
      AddWording: "please",
      AddTime: 1420000003,
    } satisfies Required<WorldPending>,
  ],
  sequences: { ann: 7 },
  scripted: [
    {
      operation: "friend_add",
      From_Account: "ann",
      To_Account: "ben",
      code: 30540,
      ResultInfo: "Err_SNS_FriendAdd_Too_Often",
    } satisfies Required<Schemas["ScriptedItem"]>,
    {
      operation: "group_get",
      From_Account: "ben",
      code: 30007,
      ErrorInfo: "timed out",
    } satisfies Required<Schemas["ScriptedRequest"]>,
  ],
} satisfies Required<Omit<World, "$schema">>;
