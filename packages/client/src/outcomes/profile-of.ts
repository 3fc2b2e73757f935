import type { ProfileOf, ReadableTag, ResultOf } from "@chat-friends/contract";

/** What friend_get_list gives for a friend; without SnsProfileItem if no field is set. */
export type ReadFriend = Partial<Pick<Extract<ResultOf<"friend_get_list">, { ResultCode: 0 }>, "SnsProfileItem">>;

/**
 * The requested fields of a friend as members named by their tags; an unset field is absent.
 *
 * The service leaves an unset field out or gives it as `""`: both count as unset, so a text that was cleared is absent too.
 * @example
 * const { Tag_SNS_IM_Remark: remark = "" } = profileOf(friend, ["Tag_SNS_IM_Remark"]);
 */
export function profileOf<const Tags extends readonly ReadableTag[]>(
  { SnsProfileItem = [] }: ReadFriend,
  tags: Tags,
): ProfileOf<Tags> {
  const requested = new Set<string>(tags);
  const set = SnsProfileItem.filter(({ Tag, Value }) => requested.has(Tag) && Value !== "");
  // Not by assignment, which would take a tag named __proto__ for the prototype.
  return Object.fromEntries(set.map(({ Tag, Value }) => [Tag, Value])) as ProfileOf<Tags>;
}
