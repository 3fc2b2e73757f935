import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { entryOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const profile = {
  Tag_Profile_IM_Nick: "Benny",
  Tag_Profile_IM_Gender: "Gender_Type_Male",
  Tag_Profile_IM_BirthDay: 19900101,
  Tag_Profile_IM_Location: "here",
  Tag_Profile_IM_SelfSignature: "hello",
  Tag_Profile_IM_AllowType: "AllowType_Type_AllowAny",
  Tag_Profile_IM_Language: 1,
  Tag_Profile_IM_Image: "http://example.com/a.png",
  Tag_Profile_IM_MsgSettings: 0,
  Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_None",
  Tag_Profile_IM_Level: 2,
  Tag_Profile_IM_Role: 3,
  Tag_Profile_Custom_Test: "custom",
} as const;

const world: World = {
  accounts: { ann: { Tag_Profile_IM_Nick: "Annie" }, ben: profile, cleo: {}, dora: {} },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  friends: [
    {
      From_Account: "ann",
      To_Account: "ben",
      Remark: "old friend",
      RemarkTime: 5,
      GroupName: ["work", "home"],
      AddSource: "AddSource_Type_Web",
      AddWording: "hello",
      AddTime: 1,
      CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: 0 }],
    },
    { From_Account: "ann", To_Account: "cleo", Remark: "", AddTime: 2 },
  ],
};

const entry = {
  Tag_SNS_IM_Group: ["work", "home"],
  Tag_SNS_IM_Remark: "old friend",
  Tag_SNS_IM_AddSource: "AddSource_Type_Web",
  Tag_SNS_IM_AddWording: "hello",
  Tag_SNS_IM_AddTime: 1,
  Tag_SNS_Custom_Test: 0,
} as const;

const everyTag = [...Object.keys(entry), ...Object.keys(profile)] as (keyof typeof entry | keyof typeof profile)[];

it("gives every field of the entry and of the friend's profile", async () => {
  const sandbox = sandboxWith(world);

  expect(await entryOf(sandbox, "ann", "ben", everyTag)).toEqual({ ...entry, ...profile });
});

it.each(everyTag)("gives %s alone where only it is asked for", async (tag) => {
  const sandbox = sandboxWith(world);

  expect(await entryOf(sandbox, "ann", "ben", [tag])).toEqual({ [tag]: { ...entry, ...profile }[tag] });
});

it("leaves out what has no value, the nick and an empty text aside", async () => {
  const sandbox = sandboxWith(world);

  expect(await entryOf(sandbox, "ann", "cleo", everyTag)).toEqual({
    Tag_SNS_IM_AddTime: 2,
    Tag_SNS_IM_Remark: "",
    Tag_Profile_IM_Nick: "",
  });
});

it("leaves out custom fields that are not declared", async () => {
  const sandbox = sandboxWith(world);

  expect(await entryOf(sandbox, "ann", "ben", ["Tag_SNS_Custom_Other", "Tag_Profile_Custom_Other"])).toEqual({});
});

it("gives a tag that is asked for twice once", async () => {
  const sandbox = sandboxWith(world);
  const TagList = ["Tag_SNS_IM_AddTime", "Tag_SNS_IM_AddSource", "Tag_SNS_IM_AddTime"];

  const { InfoItem } = await send(sandbox, "friend_get_list", { From_Account: "ann", To_Account: ["cleo"], TagList });

  expect(InfoItem?.[0]?.["SnsProfileItem"]).toEqual([{ Tag: "Tag_SNS_IM_AddTime", Value: 2 }]);
});

it("answers each UserID, in order and as often as it is requested, and refuses UserIDs that are not friends", async () => {
  const sandbox = sandboxWith(world);
  const request = {
    From_Account: "ann",
    To_Account: ["dora", "cleo", "nobody", "ann", "cleo", "a".repeat(33)],
    TagList: ["Tag_SNS_IM_AddTime"],
  };
  const cleo = {
    To_Account: "cleo",
    SnsProfileItem: [{ Tag: "Tag_SNS_IM_AddTime", Value: 2 }],
    ResultCode: 0,
    ResultInfo: "",
  };
  const refused = (To_Account: string, ResultCode: number, reason: string) => ({
    To_Account,
    ResultCode,
    ResultInfo: `Err_SNS_FriendGetList_${reason}`,
  });

  const reply = await send(sandbox, "friend_get_list", request);

  expect(reply.InfoItem).toEqual([
    refused("dora", 30001, "Friend_Not_Exist"),
    cleo,
    refused("nobody", 30003, "Account_Not_Exist"),
    refused("ann", 30001, "Friend_Not_Exist"),
    cleo,
    refused("a".repeat(33), 30001, "To_Account_Len_Illegal"),
  ]);
  expect(reply.Fail_Account).toEqual(["dora", "nobody", "ann", "a".repeat(33)]);
});

it("reads From_Account's table alone: being somebody's friend is not enough", async () => {
  const sandbox = sandboxWith(world);

  expect(await entryOf(sandbox, "ben", "ann")).toBeUndefined();
});

it.each([
  "Tag_SNS_IM_RemarkTime",
  "Tag_SNS_IM_Unknown",
  "Tag_SNS_Custom_",
  "Tag_SNS_Custom_ninechars",
  "Tag_Profile_IM_Unknown",
  "Tag_Profile_Custom_T1",
  "Nick",
  "",
])("a TagList with %j refuses the whole request", async (tag) => {
  const sandbox = sandboxWith(world);
  const request = { From_Account: "ann", To_Account: ["ben"], TagList: ["Tag_SNS_IM_Remark", tag] };

  expect(await send(sandbox, "friend_get_list", request)).toMatchObject({
    ActionStatus: "FAIL",
    ErrorCode: 30001,
    ErrorInfo: expect.stringContaining("TagList[1]"),
  });
});

it("takes more than the 100 friends that the service advises", async () => {
  const friends = [{ From_Account: "ann", To_Account: "friend {n}", count: 150, AddTime: 3 }];
  const sandbox = sandboxWith({ friends });
  const To_Account = Array.from({ length: 150 }, (_empty, index) => `friend ${index + 1}`);

  const request = { From_Account: "ann", To_Account, TagList: ["Tag_SNS_IM_AddTime"] };
  const { InfoItem = [], Fail_Account } = await send(sandbox, "friend_get_list", request);

  expect(InfoItem.map((item) => item["To_Account"])).toEqual(To_Account);
  expect(Fail_Account).toBeUndefined();
});
