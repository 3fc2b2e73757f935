import type { FriendList } from "../relations/snapshot.ts";
import { ok } from "./envelope.ts";
import type { Operation } from "./operation.ts";

export const groupGet: Operation<"group_get"> = {
  needs({ From_Account, NeedFriend }) {
    const lists = wantsMembers(NeedFriend) ? "members" : "sizes";
    return { owner: From_Account, accounts: [], friends: [], lists, adds: false, otherSides: [] };
  },

  decide({ GroupName, LastSequence, NeedFriend }, { lists, sequence }) {
    const isForAll = !GroupName || GroupName.length === 0;
    const isUnchanged = isForAll && sequence > 0 && LastSequence === sequence;
    if (isUnchanged) return { reply: { CurrentSequence: sequence, ...ok }, changes: [] };

    const requested = isForAll ? lists : lists.filter(({ name }) => GroupName.includes(name));
    const ResultItem = requested.map((list) => resultOf(list, wantsMembers(NeedFriend)));
    return { reply: { ResultItem, CurrentSequence: sequence, ...ok }, changes: [] };
  },
};

function wantsMembers(needFriend: string | undefined): boolean {
  return needFriend === "Need_Friend_Type_Yes";
}

function resultOf({ name, size, members }: FriendList, withMembers: boolean) {
  return { GroupName: name, FriendNumber: size, ...(withMembers && { To_Account: [...members] }) };
}
