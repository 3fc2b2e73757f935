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
