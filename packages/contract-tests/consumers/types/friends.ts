import { type ChatClient, unwrap } from "@chat-friends/client";
import type { ItemOf, ProfileOf, ReplyOf, ResultOf } from "@chat-friends/contract";

const From_Account = "id1";
const To_Account = "id2";
const AddSource = "AddSource_Type_XXXXXXXX";

/** A call of each operation. */
export async function callEach(chat: ChatClient) {
  const added: ItemOf<"friend_add"> = { To_Account, AddSource, GroupName: "Friends" };
  const imported: ItemOf<"friend_import"> = { To_Account, AddSource, GroupName: ["Friends"] };
  const updated: ItemOf<"friend_update"> = { To_Account, SnsItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "test" }] };
  const TagList: (keyof Profile)[] = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"];
  return {
    added: outcomesOf(await chat.POST("/v4/sns/friend_add", { body: { From_Account, AddFriendItem: [added] } })),
    imported: unwrap(await chat.POST("/v4/sns/friend_import", { body: { From_Account, AddFriendItem: [imported] } })),
    updated: unwrap(await chat.POST("/v4/sns/friend_update", { body: { From_Account, UpdateItem: [updated] } })),
    profiles: unwrap(
      await chat.POST("/v4/sns/friend_get_list", { body: { From_Account, To_Account: [To_Account], TagList } }),
    ).InfoItem.map(profileOf),
    lists: unwrap(await chat.POST("/v4/sns/group_get", { body: { From_Account, LastSequence: 0 } })).ResultItem,
  };
}

/** Narrowed by ActionStatus, then by ResultCode. */
function outcomesOf({ data }: { data?: ReplyOf<"friend_add"> }) {
  if (data?.ActionStatus !== "OK") return data?.ErrorCode;
  return data.ResultItem.map((item) => (item.ResultCode === 0 ? "added" : item.ResultCode));
}

type Profile = ProfileOf<["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_Profile_IM_Gender", "Tag_SNS_Custom_Test"]>;

/** Narrowed by Tag. */
function profileOf(result: ResultOf<"friend_get_list">): Profile {
  const profile: Profile = {};
  if (result.ResultCode !== 0) return profile;
  for (const field of result.SnsProfileItem) {
    if (field.Tag === "Tag_SNS_IM_Remark") profile[field.Tag] = field.Value;
    if (field.Tag === "Tag_SNS_IM_Group") profile[field.Tag] = field.Value;
    if (field.Tag === "Tag_Profile_IM_Gender") profile[field.Tag] = field.Value;
    if (field.Tag === "Tag_SNS_Custom_Test") profile[field.Tag] = field.Value;
  }
  return profile;
}
