import type { RequestOf } from "@chat-friends/contract";
import type { FriendList } from "../relations/snapshot.ts";
import { currentSequence } from "../relations/snapshot.ts";
import { ok } from "../rules/batch-reply.ts";
import type { DecisionContext, Operation } from "../rules/operation.ts";

type Request = RequestOf<"group_get">;

export const groupGet: Operation<"group_get"> = {
  needs(request, context) {
    const lists = wantsMembers(request, context) ? "members" : "sizes";
    return {
      owner: request.From_Account,
      accounts: [],
      friends: [],
      lists,
      adds: false,
      otherSides: [],
    };
  },

  refuse({ GroupName = [] }, { lists }, { switches }) {
    const known = new Set(lists.map(({ name }) => name));
    const unknown = GroupName.findIndex((name) => !known.has(name));
    if (switches.unknownList === "omitted" || unknown < 0) return undefined;
    return { ErrorCode: 30001, ErrorInfo: `GroupName[${unknown}] is no list of From_Account` };
  },

  decide(request, { lists, sequence }, context) {
    const { switches } = context;
    const CurrentSequence = currentSequence(sequence, switches);
    const isUnchanged = isForAll(request) && CurrentSequence > 0 && request.LastSequence === CurrentSequence;
    if (isUnchanged && switches.unchangedLists === "absent") return { reply: { CurrentSequence, ...ok }, changes: [] };

    const isEmpty = isUnchanged && switches.unchangedLists === "empty";
    const named = new Set(request.GroupName);
    const requested = isEmpty ? [] : lists.filter(({ name }) => isForAll(request) || named.has(name));
    const ResultItem = requested.map((list) => resultOf(list, wantsMembers(request, context)));
    return { reply: { ResultItem, CurrentSequence, ...ok }, changes: [] };
  },
};

function isForAll({ GroupName = [] }: Request): boolean {
  return GroupName.length === 0;
}

function wantsMembers(request: Request, { switches }: DecisionContext): boolean {
  const counts = isForAll(request) || switches.needFriendBesideGroupName === "counts";
  return counts && request.NeedFriend === "Need_Friend_Type_Yes";
}

function resultOf({ name, size, members }: FriendList, withMembers: boolean) {
  return { GroupName: name, FriendNumber: size, ...(withMembers && { To_Account: [...members] }) };
}
