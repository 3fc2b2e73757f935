import { expect, it } from "vitest";
import type { OperationId } from "../src/index.ts";
import { asRead } from "../src/refuse/as-read.ts";

/** A body that says which of its members were read, and that no one can list: a real one may have a million members. */
function watched(members: Record<string, unknown>) {
  const read = new Set<string>();
  const body = new Proxy(members, {
    get(target, name) {
      read.add(String(name));
      return Reflect.get(target, name);
    },
    ownKeys() {
      throw new Error("the members were listed");
    },
  });
  return { body, read };
}

it.each<{ operation: OperationId; members: Record<string, unknown>; known: string[] }>([
  {
    operation: "group_get",
    members: { From_Account: "a", NeedFriend: null, other: null },
    known: ["NeedFriend", "GroupName", "LastSequence"],
  },
  {
    operation: "friend_add",
    members: { From_Account: "a", AddType: null, ForceAddFlags: 2, other: null },
    known: ["AddType", "ForceAddFlags", "AddFriendItem"],
  },
  { operation: "friend_get_list", members: { From_Account: "a", other: null }, known: ["To_Account", "TagList"] },
])("$operation reads a body without a look at members that the spec doesn't know", ({ operation, members, known }) => {
  const { body, read } = watched(members);

  asRead(operation, body, {});

  expect([...read].filter((name) => !known.includes(name))).toEqual([]);
  expect(members["other"]).toBe(null);
});

it("an item is read without a look at members that the spec doesn't know", () => {
  const { body, read } = watched({ To_Account: "b", Remark: null, AddTime: 0, other: null });

  asRead("friend_import", { From_Account: "a", AddFriendItem: [body] }, {});

  expect([...read]).not.toContain("other");
  expect(Reflect.get(body, "Remark")).toBeUndefined();
});

const add = { From_Account: "a", AddFriendItem: [{ To_Account: "b", Remark: null }] };

it.each<{ rules: Parameters<typeof asRead>[2]; operation: OperationId; body: object; read: object }>([
  {
    rules: {},
    operation: "friend_add",
    body: { ...add, AddType: null },
    read: { From_Account: "a", AddFriendItem: [{ To_Account: "b" }] },
  },
  { rules: { nullMember: "refused" }, operation: "friend_add", body: add, read: add },
  { rules: {}, operation: "friend_add", body: { ForceAddFlags: 2 }, read: { ForceAddFlags: 0 } },
  { rules: {}, operation: "friend_add", body: { ForceAddFlags: 3 }, read: { ForceAddFlags: 3 } },
  { rules: { strict: "on" }, operation: "friend_add", body: { ForceAddFlags: 2 }, read: { ForceAddFlags: 2 } },
  {
    rules: { unknownTag: "omitted" },
    operation: "friend_get_list",
    body: { TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Remrk", 5, "Tag_SNS_Custom_a"] },
    read: { TagList: ["Tag_SNS_IM_Remark", 5, "Tag_SNS_Custom_a"] },
  },
  {
    rules: {},
    operation: "friend_get_list",
    body: { TagList: ["Tag_SNS_IM_Remrk"] },
    read: { TagList: ["Tag_SNS_IM_Remrk"] },
  },
  {
    rules: { listsAsString: "accepted" },
    operation: "friend_update",
    body: {
      UpdateItem: [
        {
          SnsItem: [
            { Tag: "Tag_SNS_IM_Group", Value: "family" },
            { Tag: "Tag_SNS_IM_Remark", Value: "Ben" },
          ],
        },
      ],
    },
    read: {
      UpdateItem: [
        {
          SnsItem: [
            { Tag: "Tag_SNS_IM_Group", Value: ["family"] },
            { Tag: "Tag_SNS_IM_Remark", Value: "Ben" },
          ],
        },
      ],
    },
  },
  {
    rules: {},
    operation: "friend_update",
    body: { UpdateItem: [{ SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value: "family" }] }] },
    read: { UpdateItem: [{ SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value: "family" }] }] },
  },
])("$operation with $rules reads $body as $read", ({ rules, operation, body, read }) => {
  const given = structuredClone(body);

  asRead(operation, given, rules);

  expect(given).toEqual(read);
});
