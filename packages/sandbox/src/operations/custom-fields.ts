import type { Settings } from "../relations/snapshot.ts";

/** The first custom friend field among these that the app has not declared. */
export function undeclaredTag(
  fields: readonly { Tag: string }[],
  { customFriendFields }: Pick<Settings, "customFriendFields">,
): string | undefined {
  return fields.find(({ Tag }) => Tag.startsWith("Tag_SNS_Custom_") && !customFriendFields.includes(Tag))?.Tag;
}
