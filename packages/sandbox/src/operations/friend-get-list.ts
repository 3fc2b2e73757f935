import type { ReadableTag } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import type { Profile } from "../descriptions/types.ts";
import type { ListedFriend, Snapshot } from "../relations/snapshot.ts";
import { exists } from "../rules/accounts.ts";
import { decideItems } from "../rules/batch.ts";
import { batchReplyText } from "../rules/batch-reply.ts";
import { isUndeclared } from "../rules/custom-fields.ts";
import type { DecisionContext, Operation } from "../rules/operation.ts";

type Value = string | number | readonly string[] | undefined;

const noProfile: Profile = {};

/** Standard fields that take any text, also the empty text. */
const freeTexts: readonly ReadableTag[] = [
  "Tag_Profile_IM_Nick",
  "Tag_Profile_IM_Location",
  "Tag_Profile_IM_SelfSignature",
  "Tag_Profile_IM_Image",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddWording",
];

export const friendGetList: Operation<"friend_get_list"> = {
  needs({ From_Account, To_Account }) {
    return {
      owner: From_Account,
      accounts: To_Account,
      friends: To_Account,
      lists: "none",
      adds: false,
      otherSides: [],
    };
  },

  refuse({ TagList }, { settings }, { switches }) {
    const undeclared = TagList.find((tag) => isUndeclared(tag, settings));
    if (switches.undeclaredTag === "omitted" || !undeclared) return undefined;
    return { ErrorCode: 30001, ErrorInfo: `TagList has ${undeclared}, which the app has not declared` };
  },

  decide({ From_Account, To_Account, TagList }, snapshot, context) {
    const { friends, accounts } = snapshot;
    const question = [context.switches.unsetTag, ...TagList].join();
    const results = decideItems(
      {
        operation: "friend_get_list",
        From_Account,
        items: To_Account,
        snapshot,
        context,
      },
      (userID) => refusalOf(userID, snapshot, context),
    );
    const reply = batchReplyText("friend_get_list", results, (result) => {
      const friend = friends.get(result.To_Account);
      if (result.ResultCode !== 0 || !friend) return JSON.stringify(result);
      const profile = accounts.get(result.To_Account) ?? noProfile;
      const { To_Account: userID, ResultCode, ResultInfo } = result;
      return context.replyCache.textOf({ friend, profile }, question, () => {
        const SnsProfileItem = valuesOf(friend, profile, TagList, context);
        return { To_Account: userID, SnsProfileItem, ResultCode, ResultInfo };
      });
    });
    return { reply, changes: [] };
  },
};

function refusalOf(userID: string, snapshot: Snapshot, context: DecisionContext): ItemRefusal | undefined {
  if (!exists(userID, snapshot, context)) return refuseItemWith("friend_get_list", 30003);
  if (!snapshot.friends.has(userID)) return refuseItemWith("friend_get_list", 30001, "Friend_Not_Exist");
  return undefined;
}

/** The requested fields that have a value. An unset field is left out, as the source page shows, or is an empty text, as a live reply shows for Nick. */
function valuesOf(
  friend: ListedFriend,
  profile: Profile,
  tags: readonly ReadableTag[],
  { switches }: DecisionContext,
): { Tag: ReadableTag; Value: Value }[] {
  const values: { Tag: ReadableTag; Value: Value }[] = [];
  for (const Tag of new Set(tags)) {
    const Value = readField(Tag, friend, profile);
    if (!isUnset(Value)) values.push({ Tag, Value });
    else if (isEmptyText(Tag, Value, switches)) values.push({ Tag, Value: "" });
  }
  return values;
}

function readField(tag: ReadableTag, { entry, lists }: ListedFriend, profile: Profile): Value {
  switch (tag) {
    case "Tag_SNS_IM_Group":
      return lists;
    case "Tag_SNS_IM_Remark":
      return entry.Remark;
    case "Tag_SNS_IM_AddSource":
      return entry.AddSource;
    case "Tag_SNS_IM_AddWording":
      return entry.AddWording;
    case "Tag_SNS_IM_AddTime":
      return entry.AddTime;
    default:
      return isOfProfile(tag) ? profile[tag] : entry.custom?.[tag];
  }
}

function isOfProfile(tag: ReadableTag): tag is Extract<ReadableTag, `Tag_Profile_${string}`> {
  return tag.startsWith("Tag_Profile_");
}

/** Whether an unset field is answered with "". */
function isEmptyText(
  tag: ReadableTag,
  value: Value,
  { unsetTag }: Pick<DecisionContext["switches"], "unsetTag">,
): boolean {
  if (unsetTag === "nick") return value === "" || tag === "Tag_Profile_IM_Nick";
  return unsetTag === "empty" && freeTexts.includes(tag);
}

function isUnset(value: Value): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
