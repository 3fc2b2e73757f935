import { isBatch, type OperationId, type RequestOf, type SuccessOf } from "@chat-friends/contract";
import { defaultCaseOf } from "@chat-friends/contract/examples";
import { refuseItem } from "@chat-friends/contract/refuse";
import { itemsIn, resultsIn, withItemResults } from "./item-results.ts";

/** The reply of the operation's default case, rewritten for the request. */
export function defaultReply<Id extends OperationId>(operation: Id, request: RequestOf<Id>): object {
  const reply = asRequested(operation, defaultCaseOf(operation).response as SuccessOf<Id>, request);
  if (!isBatch(operation)) return reply;
  const [success] = resultsIn(operation, reply);
  return withItemResults(
    operation,
    reply,
    itemsIn(operation, request) ?? [],
    (item) => refuseItem(operation, item) ?? success,
  );
}

type Cut<Id extends OperationId> = (reply: SuccessOf<Id>, request: RequestOf<Id>) => SuccessOf<Id>;

/** Operations with a request that selects a part of the reply. */
const cuts: { [Id in OperationId]?: Cut<Id> } = { friend_get_list: requestedFields, group_get: requestedLists };

/** The part of a success that the request asks for. */
export function asRequested<Id extends OperationId>(
  operation: Id,
  reply: SuccessOf<Id>,
  request: RequestOf<Id>,
): SuccessOf<Id> {
  const cut: Cut<Id> | undefined = cuts[operation];
  return cut ? cut(reply, request) : reply;
}

/** Only the fields in TagList of each friend. A field without a value in the reply is left out. */
function requestedFields(
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

type List = NonNullable<SuccessOf<"group_get">["ResultItem"]>[number];

/** Only the lists in GroupName, or all lists if it is left out or empty; with members if NeedFriend asks for them. */
function requestedLists(
  { ResultItem = [], ...reply }: SuccessOf<"group_get">,
  { GroupName = [], NeedFriend }: RequestOf<"group_get">,
): SuccessOf<"group_get"> {
  const lists = ResultItem.filter((list) => GroupName.length === 0 || GroupName.includes(list.GroupName));
  return { ResultItem: NeedFriend === "Need_Friend_Type_Yes" ? lists.map(withMembers) : lists, ...reply };
}

/** The default case has only numbers. The members get names as in the case with members: friend1, friend2, ... */
function withMembers(list: List): List {
  return { ...list, To_Account: Array.from({ length: list.FriendNumber }, (_, index) => `friend${index + 1}`) };
}
