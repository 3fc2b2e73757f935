import { expect, it } from "vitest";
import { createSandbox, defaultWorld, parseWorld, type World } from "../../src/index.ts";

const friend = { From_Account: "ann", To_Account: "ben" };
const declared = { customFriendFields: ["Tag_SNS_Custom_Test"], customProfileFields: ["Tag_Profile_Custom_Test"] };

const friendWith = (members: object) => ({ ...declared, friends: [{ ...friend, ...members }] });
const customOf = (Value: unknown) => friendWith({ CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value }] });
const profileOf = (profile: object) => ({ ...declared, accounts: { ann: profile } });
const scripted = (outcome: object) => ({ scripted: [{ operation: "friend_add", code: 30006, ...outcome }] });
const listNames = (count: number, first = 0) =>
  Array.from({ length: count }, (_empty, index) => `list ${first + index}`);
const users = (count: number) => Array.from({ length: count }, (_empty, index) => `user ${index}`);
const friendsOf = (count: number, To_Account = "friend {n}") => ({ From_Account: "ann", To_Account, count });
const big = Number.MAX_SAFE_INTEGER + 1;

/** Worlds at a limit and past it, and what is said of the one past it. */
const limits: { limit: string; at: object; past: object; sentence: string }[] = [
  {
    limit: "32 characters of a UserID",
    at: { friends: [{ From_Account: "a".repeat(32), To_Account: "ben" }] },
    past: { friends: [{ From_Account: "a".repeat(33), To_Account: "ben" }] },
    sentence: "friends[0].From_Account must not have more than 32 characters",
  },
  {
    limit: "1 character of a UserID",
    at: { friends: [{ From_Account: "a", To_Account: "ben" }] },
    past: { friends: [{ From_Account: "", To_Account: "ben" }] },
    sentence: "friends[0].From_Account must not have fewer than 1 characters",
  },
  {
    limit: "32 characters of a UserID once it is counted",
    at: { friends: [friendsOf(999, `${"a".repeat(29)}{n}`)] },
    past: { friends: [friendsOf(1000, `${"a".repeat(29)}{n}`)] },
    sentence: "friends[0].To_Account must not have more than 32 characters once {n} is put in",
  },
  {
    limit: "20 custom friend fields",
    at: { customFriendFields: Array(20).fill("Tag_SNS_Custom_Test") },
    past: { customFriendFields: Array(21).fill("Tag_SNS_Custom_Test") },
    sentence: "customFriendFields must not have more than 20 items",
  },
  {
    limit: "20 custom profile fields",
    at: { customProfileFields: Array(20).fill("Tag_Profile_Custom_Test") },
    past: { customProfileFields: Array(21).fill("Tag_Profile_Custom_Test") },
    sentence: "customProfileFields must not have more than 20 items",
  },
  {
    limit: "1000 blocked accounts",
    at: { blocklists: { ann: users(1000) } },
    past: { blocklists: { ann: users(1001) } },
    sentence: "blocklists.ann must not have more than 1000 items",
  },
  {
    limit: "32 lists",
    at: { lists: { ann: listNames(32) } },
    past: { lists: { ann: listNames(33) } },
    sentence: "lists.ann must not have more than 32 items",
  },
  {
    limit: "32 lists, those of the friends among them",
    at: { lists: { ann: listNames(30) }, friends: [{ ...friend, GroupName: ["list 0", "list 30", "list 31"] }] },
    past: { lists: { ann: listNames(30) }, friends: [{ ...friend, GroupName: listNames(3, 30) }] },
    sentence: "friends[0].GroupName brings the lists of its From_Account to more than 32",
  },
  {
    limit: "30 bytes of a list name",
    at: { lists: { ann: ["é".repeat(15)] } },
    past: { lists: { ann: ["é".repeat(16)] } },
    sentence: "lists.ann[0] must not have more than 30 bytes",
  },
  {
    limit: "96 bytes of a remark",
    at: friendWith({ Remark: "é".repeat(48) }),
    past: friendWith({ Remark: "é".repeat(49) }),
    sentence: "friends[0].Remark must not have more than 96 bytes",
  },
  {
    limit: "256 bytes of a wording",
    at: friendWith({ AddWording: "é".repeat(128) }),
    past: friendWith({ AddWording: "é".repeat(129) }),
    sentence: "friends[0].AddWording must not have more than 256 bytes",
  },
  {
    limit: "8 letters of a source",
    at: friendWith({ AddSource: "AddSource_Type_eightchr" }),
    past: friendWith({ AddSource: "AddSource_Type_ninechars" }),
    sentence: 'friends[0].AddSource must match pattern "^AddSource_Type_[A-Za-z]{1,8}$"',
  },
  {
    limit: "500 bytes of a custom value",
    at: customOf("é".repeat(250)),
    past: customOf("é".repeat(251)),
    sentence: "friends[0].CustomItem[0].Value must not have more than 500 bytes",
  },
  {
    limit: "2^53-1 for a custom value",
    at: customOf(big - 1),
    past: customOf(big),
    sentence: "friends[0].CustomItem[0].Value must be <= 9007199254740991",
  },
  {
    limit: "the beginning of 1970",
    at: friendWith({ AddTime: 0 }),
    past: friendWith({ AddTime: -1 }),
    sentence: "friends[0].AddTime must be >= 0",
  },
  {
    limit: "a count of 1",
    at: { friends: [friendsOf(1)] },
    past: { friends: [friendsOf(0)] },
    sentence: "friends[0].count must be >= 1",
  },
  {
    limit: "a count of 3000",
    at: { friends: [friendsOf(3000)] },
    past: { friends: [friendsOf(3001)] },
    sentence: "friends[0].count must be <= 3000",
  },
  {
    limit: "3000 friends of one account",
    at: { friends: [friendsOf(2999), friend, { From_Account: "ben", To_Account: "ann" }] },
    past: { friends: [friendsOf(3000), friend] },
    sentence: "friends must not have more than 3000 of one From_Account",
  },
  {
    limit: "100 pending requests of one account",
    at: { pending: [friendsOf(99), friend, { From_Account: "ben", To_Account: "ann" }] },
    past: { pending: [friendsOf(100), friend] },
    sentence: "pending must not have more than 100 of one From_Account",
  },
  {
    limit: "16 bytes of a location",
    at: profileOf({ Tag_Profile_IM_Location: "é".repeat(8) }),
    past: profileOf({ Tag_Profile_IM_Location: "é".repeat(9) }),
    sentence: "accounts.ann.Tag_Profile_IM_Location must not have more than 16 bytes",
  },
  {
    limit: "500 bytes of a nick",
    at: profileOf({ Tag_Profile_IM_Nick: "é".repeat(250) }),
    past: profileOf({ Tag_Profile_IM_Nick: "é".repeat(251) }),
    sentence: "accounts.ann.Tag_Profile_IM_Nick must not have more than 500 bytes",
  },
  {
    limit: "32 bits of a level",
    at: profileOf({ Tag_Profile_IM_Level: 4294967295 }),
    past: profileOf({ Tag_Profile_IM_Level: 4294967296 }),
    sentence: "accounts.ann.Tag_Profile_IM_Level must be <= 4294967295",
  },
  {
    limit: "a sequence of 0",
    at: { sequences: { ann: 0 } },
    past: { sequences: { ann: -1 } },
    sentence: "sequences.ann must be >= 0",
  },
  {
    limit: "a sequence of 2^53-1",
    at: { sequences: { ann: big - 1 } },
    past: { sequences: { ann: big } },
    sentence: "sequences.ann must be <= 9007199254740991",
  },
  {
    limit: "a code of 1",
    at: scripted({ code: 1 }),
    past: scripted({ code: 0 }),
    sentence: "scripted[0].code must be >= 1",
  },
];

it.each(limits)("a world at the limit is one: $limit", ({ at }) => {
  expect(parseWorld(JSON.stringify(at))).toEqual(at);
});

it.each(limits)("a world past the limit is refused: $limit", ({ past, sentence }) => {
  expect(() => parseWorld(JSON.stringify(past))).toThrow(new Error(`not a world: ${sentence}`));
});

const mistakes: [world: unknown, sentence: string][] = [
  [[], "the world must be object"],
  [null, "the world must be object"],
  [{ friend: [] }, "friend is not"],
  [{ accounts: ["ann"] }, "accounts must be object"],
  [{ accounts: { é: {} } }, "accounts"],
  [{ accounts: { ann: null } }, "accounts.ann must be object"],
  [profileOf({ Nick: "Annie" }), "accounts.ann.Nick is not"],
  [profileOf({ Tag_Profile_IM_Nick: 5 }), "accounts.ann.Tag_Profile_IM_Nick must be string"],
  [profileOf({ Tag_Profile_IM_Nick: "\0" }), "accounts.ann.Tag_Profile_IM_Nick must not hold NUL"],
  [profileOf({ Tag_Profile_IM_AllowType: "AllowAny" }), "accounts.ann.Tag_Profile_IM_AllowType must be one of"],
  [
    profileOf({ Tag_Profile_Custom_Other: "x" }),
    "accounts.ann.Tag_Profile_Custom_Other is not declared in customProfileFields",
  ],
  [{ customFriendFields: ["Test"] }, "customFriendFields[0] must match pattern"],
  [{ customProfileFields: ["Tag_SNS_Custom_Test"] }, "customProfileFields[0] must match pattern"],
  [{ defaultAllowType: "AllowAny" }, "defaultAllowType must be one of AllowType_Type_AllowAny, "],
  [{ blocklists: { ann: "ben" } }, "blocklists.ann must be array"],
  [{ blocklists: { ann: [""] } }, "blocklists.ann[0] must not have fewer than 1 characters"],
  [{ lists: { ann: [""] } }, "lists.ann[0] must not have fewer than 1 characters"],
  [{ lists: { ann: ["a", "a"] } }, "lists.ann must not have duplicate items"],
  [{ lists: { ann: ["\ud800"] } }, "lists.ann[0] must not hold NUL or half of a surrogate pair"],
  [{ friends: {} }, "friends must be array"],
  [{ friends: [{ From_Account: "ann" }] }, "friends[0].To_Account is missing"],
  [{ friends: [{ To_Account: "ben" }] }, "friends[0].From_Account is missing"],
  [friendWith({ Group: ["a"] }), "friends[0].Group is not"],
  [friendWith({ GroupName: "a" }), "friends[0].GroupName must be array"],
  [friendWith({ count: 1.5 }), "friends[0].count must be integer"],
  [friendWith({ CustomItem: [{ Tag: "Tag_SNS_Custom_Test" }] }), "friends[0].CustomItem[0].Value is missing"],
  [friendWith({ CustomItem: [{ Tag: "Test", Value: 1 }] }), "friends[0].CustomItem[0].Tag must match pattern"],
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
  [{ friends: [{ ...friend, count: 2 }] }, "friends[0] has the From_Account and To_Account that friends[0] has"],
  [{ friends: [friend], pending: [friend] }, "pending[0] has the From_Account and To_Account that friends[0] has"],
  [{ pending: [{ ...friend, Remark: "x" }] }, "pending[0].Remark is not"],
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

it.each(["", "{", "accounts: {}", "{} {}"])("text that is no JSON is refused: %j", (text) => {
  expect(() => parseWorld(text)).toThrow(new Error("not a world: it is not valid JSON"));
});

it.each([{}, defaultWorld])("the empty and the default world are worlds", (world) => {
  expect(parseWorld(JSON.stringify(world))).toEqual(world);
});

it("a world that is passed in is checked like one that is read", () => {
  const world: World = { friends: [friend, friend] };

  expect(() => createSandbox({ world })).toThrow("not a world: friends[1]");
});
