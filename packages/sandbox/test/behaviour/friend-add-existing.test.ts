import { expect, it } from "vitest";
import type { World } from "../../src/index.ts";
import { codes, entryOf, listsOf, sequenceOf } from "../support/ask.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: {
    ann: {},
    ben: {},
    asks: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" },
    denies: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" },
  },
};

function adding(To_Account: string, item: object = {}) {
  return { From_Account: "ann", AddFriendItem: [{ To_Account, ...item }] };
}

it("a friend is refused as Friend_Exist, and nothing of the entry changes", async () => {
  const friend = { From_Account: "ann", To_Account: "ben", Remark: "old", GroupName: ["first"], AddTime: 1 };
  const sandbox = sandboxWith({ ...world, friends: [friend], sequences: { ann: 5 } });

  const reply = await send(sandbox, "friend_add", adding("ben", { Remark: "new", GroupName: "second" }));

  const ResultInfo = "Err_SNS_FriendAdd_Friend_Exist";
  expect(reply.ResultItem).toEqual([{ To_Account: "ben", ResultCode: 30001, ResultInfo }]);
  expect(await entryOf(sandbox, "ann", "ben")).toEqual({
    Tag_SNS_IM_AddTime: 1,
    Tag_SNS_IM_Remark: "old",
    Tag_SNS_IM_Group: ["first"],
  });
  expect(await listsOf(sandbox, "ann")).toEqual({ first: ["ben"] });
  expect(await sequenceOf(sandbox, "ann")).toBe(5);
});

it("where only From_Account has the other, the missing half is not made", async () => {
  const sandbox = sandboxWith({ ...world, friends: [{ From_Account: "ann", To_Account: "ben" }] });

  expect(await codes(sandbox, "friend_add", adding("ben"))).toEqual([30001]);

  expect(await entryOf(sandbox, "ben", "ann")).toBeUndefined();
});

it("where only the other has From_Account, the missing half is made and the other's stays as it is", async () => {
  const sandbox = sandboxWith({ ...world, friends: [{ From_Account: "ben", To_Account: "ann", Remark: "Annie" }] });

  expect(await codes(sandbox, "friend_add", adding("ben", { AddWording: "hello" }))).toEqual([0]);

  expect(await entryOf(sandbox, "ann", "ben")).toMatchObject({ Tag_SNS_IM_AddWording: "hello" });
  expect(await entryOf(sandbox, "ben", "ann")).toEqual({ Tag_SNS_IM_Remark: "Annie", Tag_SNS_IM_AddTime: now });
});

it.each([
  ["asks", 30539],
  ["denies", 30516],
])("where only the other has From_Account, its AllowType answers all the same: %s gives %i", async (other, code) => {
  const sandbox = sandboxWith({ ...world, friends: [{ From_Account: other, To_Account: "ann" }] });

  expect(await codes(sandbox, "friend_add", adding(other))).toEqual([code]);

  expect(await entryOf(sandbox, "ann", other)).toBeUndefined();
});
