import { casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { profileOf, unwrap } from "../src/index.ts";

const text = { Tag: "Tag_SNS_IM_Remark", Value: "from school" } as const;
const lists = { Tag: "Tag_SNS_IM_Group", Value: ["Classmates"] } as const;
const number = { Tag: "Tag_SNS_Custom_Test", Value: 0 } as const;
const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_Custom_Test", "Tag_Profile_IM_Nick"] as const;

/** A friend with fields from the network. */
const friend = (...SnsProfileItem: unknown[]) => JSON.parse(JSON.stringify({ SnsProfileItem }));

it("gives the requested fields by tag, in any order of the reply", () => {
  const expected = { Tag_SNS_IM_Remark: "from school", Tag_SNS_IM_Group: ["Classmates"], Tag_SNS_Custom_Test: 0 };

  expect(profileOf(friend(text, lists, number), tags)).toEqual(expected);
  expect(profileOf(friend(number, text, lists), tags)).toEqual(expected);
});

it("reads the replies of the spec", () => {
  const { response: data } = casesOf("friend_get_list").basic;
  const [friend] = unwrap({ data, response: new Response() }).InfoItem;
  if (friend?.ResultCode !== 0) throw new Error("the case has no friend");

  expect(profileOf(friend, ["Tag_SNS_IM_Remark"])).toEqual({ Tag_SNS_IM_Remark: "remark_2" });
});

it.each([
  ["left out", []],
  ['given as ""', tags.map((Tag) => ({ Tag, Value: "" }))],
])("leaves an unset field absent when it is %s", (_how, fields) => {
  expect(Object.keys(profileOf(friend(...fields), tags))).toEqual([]);
});

it("leaves all fields absent if a friend has none", () => {
  expect(profileOf({}, tags)).toEqual({});
});

it("keeps an empty array: the friend is in no list", () => {
  expect(profileOf(friend({ ...lists, Value: [] }), tags)).toEqual({ Tag_SNS_IM_Group: [] });
});

it("ignores a field that was not requested", () => {
  expect(profileOf(friend(text, number), ["Tag_SNS_Custom_Test"])).toEqual({ Tag_SNS_Custom_Test: 0 });
});

it("changes no prototype, whatever the names of the tags are", () => {
  const evil = friend({ Tag: "__proto__", Value: { polluted: true } });
  const names: readonly "Tag_SNS_IM_Remark"[] = JSON.parse('["__proto__"]');

  const profile = profileOf(evil, names);

  expect(Object.getPrototypeOf(profile)).toBe(Object.prototype);
  expect(profile).not.toHaveProperty("polluted");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
