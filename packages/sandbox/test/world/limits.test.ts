import { expect, it } from "vitest";
import { parseWorld, RefusedError } from "../../src/index.ts";
import { friend, friendWith, profileOf, scripted } from "./world-with.ts";

const customOf = (Value: unknown) => friendWith({ CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value }] });
const listNames = (count: number, first = 0) =>
  Array.from({ length: count }, (_empty, index) => `list ${first + index}`);
const users = (count: number) => Array.from({ length: count }, (_empty, index) => `user ${index}`);
const friends = (count: number) => users(count).map((_user, index) => `friend ${index + 1}`);
const friendsOf = (count: number, To_Account = "friend {n}") => ({ From_Account: "ann", To_Account, count });
const owners = (count: number) => Array.from({ length: count }, (_empty, index) => `owner ${index}`);
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
    limit: "3000 members of a list",
    at: { lists: { ann: [{ GroupName: "all", To_Account: friends(3000) }] }, friends: [friendsOf(3000)] },
    past: { lists: { ann: [{ GroupName: "all", To_Account: friends(3001) }] }, friends: [friendsOf(3000)] },
    sentence: "lists.ann[0].To_Account must not have more than 3000 items",
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
    sentence: "friends[0].AddSource must be AddSource_Type_ and 1 to 8 letters",
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
    limit: "200000 friends in all",
    at: { friends: [...owners(66).map((From_Account) => ({ ...friendsOf(3000), From_Account })), friendsOf(2000)] },
    past: { friends: [...owners(66).map((From_Account) => ({ ...friendsOf(3000), From_Account })), friendsOf(2001)] },
    sentence: "friends must not stand for more than 200000 entries together",
  },
  {
    limit: "1000 characters of a scripted text",
    at: scripted({ To_Account: "ben", ResultInfo: "x".repeat(1000) }),
    past: scripted({ To_Account: "ben", ResultInfo: "x".repeat(1001) }),
    sentence: "scripted[0].ResultInfo must not have more than 1000 characters",
  },
  {
    limit: "1000 characters of a scripted text of a whole request",
    at: scripted({ ErrorInfo: "x".repeat(1000) }),
    past: scripted({ ErrorInfo: "x".repeat(1001) }),
    sentence: "scripted[0].ErrorInfo must not have more than 1000 characters",
  },
  {
    limit: "1000 scripted outcomes",
    at: { scripted: Array(1000).fill({ operation: "friend_add", code: 30006 }) },
    past: { scripted: Array(1001).fill({ operation: "friend_add", code: 30006 }) },
    sentence: "scripted must not have more than 1000 items",
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
  expect(() => parseWorld(JSON.stringify(past))).toThrow(new RefusedError("invalid", `not a world: ${sentence}`));
});

it("takes the byte order mark that editors and shells of Windows put before a text", () => {
  expect(parseWorld('\ufeff{"accounts":{"ann":{}}}')).toEqual({ accounts: { ann: {} } });
});
