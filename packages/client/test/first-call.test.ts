import type { OperationId, ReplyOf, ResultOf } from "@chat-friends/contract";
import { verify } from "@chat-friends/usersig";
import { afterEach, expect, it, vi } from "vitest";
import { anew } from "./anew.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" } as const;
const SnsProfileItem = [
  { Tag: "Tag_SNS_IM_Remark" as const, Value: "from school" },
  { Tag: "Tag_SNS_IM_Group" as const, Value: ["Classmates"] },
];

/** The output of the sample for this answer of friend_add to its item. */
async function printed(item: ResultOf<"friend_add">): Promise<unknown[]> {
  const replies: { [Id in OperationId]?: ReplyOf<Id> } = {
    friend_add: { ...envelope, ResultItem: [item] },
    friend_get_list: {
      ...envelope,
      InfoItem: [{ To_Account: "UserID_4", SnsProfileItem, ResultCode: 0, ResultInfo: "" }],
    },
    group_get: {
      ...envelope,
      CurrentSequence: 1,
      ResultItem: [{ GroupName: "Classmates", FriendNumber: 1, To_Account: ["UserID_4"] }],
    },
  };
  vi.stubGlobal("fetch", async ({ url }: Request) => Response.json(replies[signedOperation(url)]));
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await anew<typeof import("../samples/first-call.ts")>("../samples/first-call.ts");
  return log.mock.calls.flat();
}

/** The operation of a call that the sandbox would accept. */
function signedOperation(url: string): OperationId {
  const { origin, pathname, searchParams } = new URL(url);
  const expected = {
    sdkAppId: 1400000000,
    identifier: "administrator",
    secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
    now: Math.floor(Date.now() / 1000),
  };
  expect(origin).toBe("http://127.0.0.1:4600");
  expect(verify(searchParams.get("usersig") ?? "", expected)).toHaveProperty("ok", true);
  return pathname.replace("/v4/sns/", "") as OperationId;
}

it("prints the friend added, the friend read and the list", async () => {
  const lines = await printed({ To_Account: "UserID_4", ResultCode: 0, ResultInfo: "" });

  expect(lines).toEqual([
    "UserID_4 was added",
    "UserID_4 Tag_SNS_IM_Remark = from school",
    "UserID_4 Tag_SNS_IM_Group = Classmates",
    "Classmates: UserID_4",
  ]);
});

it("says at a second run that the friend already exists, and continues", async () => {
  const ResultInfo = "Err_SNS_FriendAdd_Friend_Exist";

  const lines = await printed({ To_Account: "UserID_4", ResultCode: 30001, ResultInfo });

  expect(lines[0]).toBe("UserID_4 was not added: 30001 Err_SNS_FriendAdd_Friend_Exist");
  expect(lines).toHaveLength(4);
});
