import { expect, it } from "vitest";
import { createSandbox, defaultWorld, parseWorld, type World } from "../../src/index.ts";
import { friend, friendWith, profileOf, scripted } from "./world-with.ts";

const mistakes: [world: unknown, sentence: string][] = [
  [[], "the world must be object"],
  [null, "the world must be object"],
  [{ friend: [] }, "friend is not"],
  [{ accounts: ["ann"] }, "accounts must be object"],
  [{ accounts: { é: {} } }, "accounts.é must be printable ASCII characters"],
  [{ accounts: { ann: null } }, "accounts.ann must be object"],
  [profileOf({ Nick: "Annie" }), "accounts.ann.Nick is not"],
  [profileOf({ Tag_Profile_IM_Nick: 5 }), "accounts.ann.Tag_Profile_IM_Nick must be string"],
  [profileOf({ Tag_Profile_IM_Nick: "\0" }), "accounts.ann.Tag_Profile_IM_Nick must not hold NUL"],
  [profileOf({ Tag_Profile_IM_AllowType: "AllowAny" }), "accounts.ann.Tag_Profile_IM_AllowType must be one of"],
  [
    profileOf({ Tag_Profile_Custom_Other: "x" }),
    "accounts.ann.Tag_Profile_Custom_Other is not declared in customProfileFields",
  ],
  [{ customFriendFields: ["Test"] }, 'customFriendFields[0] must be Tag_SNS_Custom_ and 1 to 8 letters, not "Test"'],
  [
    { customProfileFields: ["Tag_SNS_Custom_Test"] },
    "customProfileFields[0] must be Tag_Profile_Custom_ and 1 to 8 letters",
  ],
  [{ defaultAllowType: "AllowAny" }, "defaultAllowType must be one of AllowType_Type_AllowAny, "],
  [{ blocklists: { ann: "ben" } }, "blocklists.ann must be array"],
  [{ blocklists: { ann: [""] } }, "blocklists.ann[0] must not have fewer than 1 characters"],
  [{ lists: { ann: [""] } }, "lists.ann[0] must not have fewer than 1 characters"],
  [{ lists: { ann: ["a", "a"] } }, "lists.ann must not have duplicate items"],
  [{ lists: { ann: ["a", { GroupName: "a", To_Account: [] }] } }, "lists.ann[1] has the name of a list before it"],
  [{ lists: { ann: [{ GroupName: "a" }] } }, "lists.ann[0].To_Account is missing"],
  [{ lists: { ann: [{ GroupName: "", To_Account: [] }] } }, "lists.ann[0].GroupName must not have fewer than 1 char"],
  [{ lists: { ann: [{ GroupName: "a", To_Account: ["b", "b"] }] } }, "lists.ann[0].To_Account must not have duplicate"],
  [
    {
      lists: { ann: [{ GroupName: "a", To_Account: ["ben"] }] },
      friends: [{ From_Account: "ben", To_Account: "ann" }],
    },
    "lists.ann[0].To_Account[0] must be among the friends of its owner",
  ],
  [{ lists: { ann: ["\ud800"] } }, "lists.ann[0] must not hold NUL or half of a surrogate pair"],
  [{ friends: {} }, "friends must be array"],
  [{ friends: [{ From_Account: "ann" }] }, "friends[0].To_Account is missing"],
  [{ friends: [{ To_Account: "ben" }] }, "friends[0].From_Account is missing"],
  [friendWith({ Group: ["a"] }), "friends[0].Group is not"],
  [friendWith({ GroupName: "a" }), "friends[0].GroupName must be array"],
  [friendWith({ count: 1.5 }), "friends[0].count must be integer"],
  [friendWith({ CustomItem: [{ Tag: "Tag_SNS_Custom_Test" }] }), "friends[0].CustomItem[0].Value is missing"],
  [
    friendWith({ CustomItem: [{ Tag: "Test", Value: 1 }] }),
    "friends[0].CustomItem[0].Tag must be Tag_SNS_Custom_ and 1 to 8 letters",
  ],
  [
    friendWith({ CustomItem: [{ Tag: "Tag_SNS_Custom_Other", Value: 1 }] }),
    "friends[0].CustomItem has Tag_SNS_Custom_Other, which is not declared in customFriendFields",
  ],
  [
    { friends: [{ From_Account: "ann", To_Account: "ann" }] },
    "friends[0].To_Account must be another than From_Account",
  ],
  [
    { pending: [{ From_Account: "ann", To_Account: "ann" }] },
    "pending[0].To_Account must be another than From_Account",
  ],
  [{ friends: [friend, friend] }, "friends[1] has the From_Account and To_Account that friends[0] has"],
  [{ friends: [{ From_Account: "ann", To_Account: "ben {n}" }] }, "friends[0].To_Account has {n}, which needs a count"],
  [{ pending: [{ From_Account: "ann", To_Account: "ben {n}" }] }, "pending[0].To_Account has {n}, which needs a count"],
  [{ friends: [{ ...friend, count: 2 }] }, "friends[0] has the From_Account and To_Account that friends[0] has"],
  [{ friends: [friend], pending: [friend] }, "pending[0] has the From_Account and To_Account that friends[0] has"],
  [{ pending: [{ ...friend, Remark: "x" }] }, "pending[0].Remark is not"],
  [{ blocklists: { ["a".repeat(33)]: [] } }, `blocklists.${"a".repeat(33)} must not have more than 32 characters`],
  [{ pending: [{ ...friend, AddTime: -1 }] }, "pending[0].AddTime must be >= 0"],
  [{ sequences: { ann: "1" } }, "sequences.ann must be integer"],
  [scripted({ operation: "friend_delete" }), "scripted[0].operation must be one of friend_add, "],
  [scripted({ operation: "group_get", To_Account: "ben" }), "scripted[0].operation must be one of friend_add, "],
  [scripted({ code: "30006" }), "scripted[0].code must be integer"],
  [{ scripted: [{ operation: "friend_add" }] }, "scripted[0].code is missing"],
  [scripted({ ResultInfo: "x" }), "scripted[0].ResultInfo is not"],
  [scripted({ To_Account: "ben", ErrorInfo: "x" }), "scripted[0].ErrorInfo is not"],
];

it.each(mistakes)("%j is refused by the name of the member", (world, sentence) => {
  expect(() => parseWorld(JSON.stringify(world))).toThrow(`not a world: ${sentence}`);
});

it.each(["", "{", "accounts: {}", "{} {}"])("text that is not JSON is refused: %j", (text) => {
  expect(() => parseWorld(text)).toThrow(new Error("not a world: it is not valid JSON"));
});

it.each([{}, defaultWorld])("the empty and the default world are worlds", (world) => {
  expect(parseWorld(JSON.stringify(world))).toEqual(world);
});

it("a world that is passed in is checked like one that is read", () => {
  const world: World = { friends: [friend, friend] };

  expect(() => createSandbox({ world })).toThrow("not a world: friends[1]");
});
