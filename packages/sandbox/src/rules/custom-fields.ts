import type { BatchOperationId } from "@chat-friends/contract";
import { type ItemRefusal, refuseItemWith } from "@chat-friends/contract/refuse";
import type { AppSettings, FriendEntry, Snapshot } from "../relations/snapshot.ts";
import type { DecisionContext } from "./operation.ts";

/** The first custom friend field among these that the app has not declared. */
export function undeclaredTag(
  fields: readonly { Tag: string }[],
  { customFriendFields }: Pick<AppSettings, "customFriendFields">,
): string | undefined {
  return fields.find(({ Tag }) => !customFriendFields.includes(Tag) && Tag.startsWith("Tag_SNS_Custom_"))?.Tag;
}

/** Whether an entry has a custom friend field that the app has not declared. */
export function hasUndeclaredField(
  { custom = {} }: FriendEntry,
  settings: Pick<AppSettings, "customFriendFields">,
): boolean {
  const fields = Object.keys(custom).map((Tag) => ({ Tag }));
  return undeclaredTag(fields, settings) !== undefined;
}

/** Refuses an item that writes a field without a declaration in the app. */
export function refusalOfFields(
  operation: BatchOperationId,
  fields: readonly { Tag: string }[],
  { settings }: Snapshot,
  { switches }: DecisionContext,
): ItemRefusal | undefined {
  const undeclared = switches.undeclaredField === "refused" ? undeclaredTag(fields, settings) : undefined;
  return undeclared ? refuseItemWith(operation, 30001, `${undeclared}_Undeclared`) : undefined;
}

/** Whether a custom tag, of a friend field or a profile field, is one that the app has not declared. */
export function isUndeclared(tag: string, { customFriendFields, customProfileFields }: AppSettings): boolean {
  const isCustom = tag.startsWith("Tag_SNS_Custom_") || tag.startsWith("Tag_Profile_Custom_");
  return isCustom && !customFriendFields.includes(tag) && !customProfileFields.includes(tag);
}
