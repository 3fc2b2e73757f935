import type { RequestOf, SuccessOf } from "@chat-friends/contract";

/** Of each friend only the fields in TagList; a field without a value in the reply stays out. */
export function requestedFields(
  reply: SuccessOf<"friend_get_list">,
  { TagList }: RequestOf<"friend_get_list">,
): SuccessOf<"friend_get_list"> {
  const InfoItem = reply.InfoItem.map((info) =>
    info.ResultCode === 0
      ? { ...info, SnsProfileItem: info.SnsProfileItem.filter(({ Tag }) => TagList.includes(Tag)) }
      : info,
  );
  return { ...reply, InfoItem };
}
