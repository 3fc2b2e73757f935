import type { OperationId, ReadableTag } from "@chat-friends/contract";
import type { Sandbox } from "../../src/index.ts";
import { type Reply, send } from "./send.ts";

const friendTags: ReadableTag[] = [
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_IM_AddTime",
  "Tag_SNS_Custom_Test",
];

/** The ResultCode of each item, in order; a list of group_get has none. */
export function codesOf({ ResultItem = [], InfoItem = [] }: Reply): unknown[] {
  return [...ResultItem, ...InfoItem].flatMap(({ ResultCode }) => ResultCode ?? []);
}

/** The ResultCodes of a call with these items. */
export async function codes(sandbox: Sandbox, operation: OperationId, body: unknown): Promise<unknown[]> {
  return codesOf(await send(sandbox, operation, body));
}

/** What the owner's table has about a friend, by tag; undefined where the two are no friends. */
export async function entryOf(
  sandbox: Sandbox,
  owner: string,
  friend: string,
  tags = friendTags,
): Promise<Record<string, unknown> | undefined> {
  const request = { From_Account: owner, To_Account: [friend], TagList: tags };
  const [item] = (await send(sandbox, "friend_get_list", request)).InfoItem ?? [];
  const fields = item?.["SnsProfileItem"] as { Tag: string; Value: unknown }[] | undefined;
  return fields && Object.fromEntries(fields.map(({ Tag, Value }) => [Tag, Value]));
}

/** The members of the owner's lists, by list. */
export async function listsOf(sandbox: Sandbox, owner: string): Promise<Record<string, unknown>> {
  const request = { From_Account: owner, LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" };
  const { ResultItem = [] } = await send(sandbox, "group_get", request);
  return Object.fromEntries(ResultItem.map(({ GroupName, To_Account }) => [GroupName, To_Account]));
}

export async function sequenceOf(sandbox: Sandbox, owner: string): Promise<number | undefined> {
  return (await send(sandbox, "group_get", { From_Account: owner, LastSequence: 0 })).CurrentSequence;
}
