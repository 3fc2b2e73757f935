import type { RequestOf, SuccessOf } from "@chat-friends/contract";

type List = NonNullable<SuccessOf<"group_get">["ResultItem"]>[number];

/** Only the lists in GroupName, all where it is left out or empty; with members where NeedFriend asks for them. */
export function requestedLists(
  { ResultItem = [], ...reply }: SuccessOf<"group_get">,
  { GroupName = [], NeedFriend }: RequestOf<"group_get">,
): SuccessOf<"group_get"> {
  const lists = ResultItem.filter((list) => GroupName.length === 0 || GroupName.includes(list.GroupName));
  return { ResultItem: NeedFriend === "Need_Friend_Type_Yes" ? lists.map(withMembers) : lists, ...reply };
}

/** The default case has numbers only; its members are named as in the case that shows some: friend1, friend2, ... */
function withMembers(list: List): List {
  return { ...list, To_Account: Array.from({ length: list.FriendNumber }, (_, index) => `friend${index + 1}`) };
}
