import { expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { signedCall } from "./signed-call.ts";

const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
const AddSource = "AddSource_Type_Web";
const tooLong = "r".repeat(97);

function done(To_Account: string) {
  return { To_Account, ResultCode: 0, ResultInfo: "" };
}

function refused(To_Account: string, ResultInfo: string) {
  return { To_Account, ResultCode: 30001, ResultInfo };
}

it.each([
  ["friend_add", { AddFriendItem: [{ To_Account: "bob" }, { To_Account: "carol" }, { To_Account: "bob" }] }],
  [
    "friend_import",
    {
      AddFriendItem: [
        { To_Account: "bob", AddSource },
        { To_Account: "carol", AddSource },
        { To_Account: "bob", AddSource },
      ],
    },
  ],
  [
    "friend_update",
    {
      UpdateItem: ["bob", "carol", "bob"].map((To_Account) => ({
        To_Account,
        SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "friend" }],
      })),
    },
  ],
])("%s gives one success per item, in the order of the request", (operation, items) => {
  expect(answer(signedCall(operation, { From_Account: "alice", ...items }))).toEqual({
    ResultItem: [done("bob"), done("carol"), done("bob")],
    ...ok,
  });
});

it.each([
  [
    "friend_add",
    { AddFriendItem: [{ To_Account: "" }, { To_Account: "bob" }, { To_Account: "carol", Remark: tooLong }] },
    "Err_SNS_FriendAdd_To_Account_Len_Illegal",
    "Err_SNS_FriendAdd_Remark_Len_Illegal",
  ],
  [
    "friend_import",
    {
      AddFriendItem: [{ To_Account: "", AddSource }, { To_Account: "bob", AddSource }, { To_Account: "carol" }],
    },
    "Err_SNS_FriendImport_To_Account_Len_Illegal",
    "Err_SNS_FriendImport_Source_Illegal",
  ],
  [
    "friend_update",
    {
      UpdateItem: [
        { To_Account: "", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "friend" }] },
        { To_Account: "bob", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "friend" }] },
        { To_Account: "carol", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: tooLong }] },
      ],
    },
    "Err_SNS_FriendUpdate_To_Account_Len_Illegal",
    "Err_SNS_FriendUpdate_Tag_SNS_IM_Remark_Len_Illegal",
  ],
])("%s refuses the items that break the spec and no others", (operation, items, first, last) => {
  expect(answer(signedCall(operation, { From_Account: "alice", ...items }))).toEqual({
    ResultItem: [refused("", first), done("bob"), refused("carol", last)],
    Fail_Account: ["", "carol"],
    ...ok,
  });
});

it.each([
  [96, 0],
  [97, 30001],
])("answers a remark of %i bytes with %i", (bytes, ResultCode) => {
  const request = { From_Account: "alice", AddFriendItem: [{ To_Account: "bob", Remark: "r".repeat(bytes) }] };

  expect(answer(signedCall("friend_add", request))).toMatchObject({ ResultItem: [{ To_Account: "bob", ResultCode }] });
});

it("friend_get_list gives the requested tags that the default case has a value for", () => {
  const request = {
    From_Account: "alice",
    To_Account: ["bob", "carol"],
    TagList: ["Tag_Profile_IM_Gender", "Tag_SNS_IM_Group", "Tag_Profile_IM_Nick", "Tag_SNS_IM_Group"],
  };
  const SnsProfileItem = [
    { Tag: "Tag_SNS_IM_Group", Value: ["group1", "group2"] },
    { Tag: "Tag_Profile_IM_Nick", Value: "nick_2" },
  ];

  expect(answer(signedCall("friend_get_list", request))).toEqual({
    InfoItem: [
      { ...done("bob"), SnsProfileItem },
      { ...done("carol"), SnsProfileItem },
    ],
    ...ok,
  });
});

it("friend_get_list gives a refused UserID no fields", () => {
  const request = { From_Account: "alice", To_Account: ["bob", "é"], TagList: ["Tag_SNS_IM_Remark"] };

  expect(answer(signedCall("friend_get_list", request))).toEqual({
    InfoItem: [
      { ...done("bob"), SnsProfileItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "remark_2" }] },
      refused("é", "Err_SNS_FriendGetList_To_Account_Illegal"),
    ],
    Fail_Account: ["é"],
    ...ok,
  });
});

const numbers = [
  { GroupName: "group1", FriendNumber: 1 },
  { GroupName: "group2", FriendNumber: 2 },
  { GroupName: "group3", FriendNumber: 3 },
];

it.each([
  ["every list where GroupName is left out", {}, numbers],
  ["every list where GroupName is empty", { GroupName: [] }, numbers],
  ["only the requested lists that exist", { GroupName: ["group3", "group9", "group1"] }, [numbers[0], numbers[2]]],
  ["no members where NeedFriend says so", { NeedFriend: "Need_Friend_Type_No", GroupName: ["group1"] }, [numbers[0]]],
  [
    "as many members as a list has, where NeedFriend asks for them",
    { NeedFriend: "Need_Friend_Type_Yes", GroupName: ["group1", "group2"] },
    [
      { ...numbers[0], To_Account: ["friend1"] },
      { ...numbers[1], To_Account: ["friend1", "friend2"] },
    ],
  ],
])("group_get gives %s", (_rule, wanted, ResultItem) => {
  const request = { From_Account: "alice", LastSequence: 1, ...wanted };

  expect(answer(signedCall("group_get", request))).toEqual({ ResultItem, CurrentSequence: 2, ...ok });
});

it("group_get answers without LastSequence", () => {
  expect(answer(signedCall("group_get", { From_Account: "alice" }))).toMatchObject({ CurrentSequence: 2 });
});
