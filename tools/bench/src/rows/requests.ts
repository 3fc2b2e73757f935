import type { ItemOf, RequestOf } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { friendNames, importedNames } from "./world.ts";

/** Ten friends with a value for each of six fields. */
export const friendGetList: RequestOf<"friend_get_list"> = {
  From_Account: "owner",
  To_Account: friendNames,
  TagList: [
    "Tag_Profile_Custom_Test",
    "Tag_Profile_IM_Image",
    "Tag_Profile_IM_Nick",
    "Tag_SNS_Custom_Test",
    "Tag_SNS_IM_Remark",
    "Tag_SNS_IM_Group",
  ],
};

/** Two lists with ten members each. */
export const groupGet: RequestOf<"group_get"> = {
  From_Account: "owner",
  LastSequence: 0,
  NeedFriend: "Need_Friend_Type_Yes",
};

/** The sizes of the two lists. */
export const groupSizes: RequestOf<"group_get"> = { From_Account: "owner", LastSequence: 0 };

/** A request for a user without an account. */
export const groupsOfNobody: RequestOf<"group_get"> = { From_Account: "nobody", LastSequence: 0 };

export const friendUpdate: RequestOf<"friend_update"> = {
  From_Account: "owner",
  UpdateItem: [{ To_Account: "friend_1", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "remark" }] }],
};

/** A thousand items. */
export function friendImport(From_Account: string): RequestOf<"friend_import"> {
  return { From_Account, AddFriendItem: importedNames.map(completeItem) };
}

/** A friend with every member that the source page's complete sample has. */
export function completeItem(To_Account: string): ItemOf<"friend_import"> {
  const [sample] = casesOf("friend_import").complete.request.AddFriendItem;
  if (!sample) throw new Error("the complete sample has no item");
  return { ...sample, To_Account };
}
