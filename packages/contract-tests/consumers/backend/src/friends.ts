import { type ChatClient, unwrap } from "@chat-friends/client/server";

/** Adds a friend and reads the remark back. */
export async function addWithRemark(chat: ChatClient, owner: string, friend: string, remark: string): Promise<string> {
  const item = { To_Account: friend, AddSource: "AddSource_Type_Server", Remark: remark } as const;
  unwrap(await chat.POST("/v4/sns/friend_add", { body: { From_Account: owner, AddFriendItem: [item] } }));
  const { InfoItem } = unwrap(
    await chat.POST("/v4/sns/friend_get_list", {
      body: { From_Account: owner, To_Account: [friend], TagList: ["Tag_SNS_IM_Remark"] },
    }),
  );
  const [info] = InfoItem;
  if (info?.ResultCode !== 0) throw new Error(`${friend} could not be read`);
  return String(info.SnsProfileItem[0]?.Value);
}
