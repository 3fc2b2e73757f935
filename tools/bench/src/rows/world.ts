import type { World } from "@chat-friends/sandbox";

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_empty, index) => `${name}_${index + 1}`);
}

/** Ten friends of `owner`, each with a value for six fields. */
export const friendNames = numbered("friend", 10);

/** Accounts that are nobody's friends yet. */
export const importedNames = numbered("imported", 1000);

/** Users without friends, called importer_1 and so on. A run needs fewer of them. */
export const importers = 10_000;

/** Users called reader_1 and so on, each with the same ten friends as `owner`: more than a sandbox keeps in memory. */
export const readers = 1000;

function withoutProfile(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

export const benchWorld: World = {
  accounts: {
    ...withoutProfile(["owner", ...importedNames, ...numbered("importer", importers)]),
    ...Object.fromEntries(
      friendNames.map((name) => [
        name,
        {
          Tag_Profile_IM_Nick: `nick of ${name}`,
          Tag_Profile_IM_Image: `https://example.com/${name}.png`,
          Tag_Profile_Custom_Test: "custom",
        },
      ]),
    ),
  },
  customFriendFields: ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_XXXX", "Tag_SNS_Custom_YYYY"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  friends: ["owner", ...numbered("reader", readers)].flatMap((From_Account) =>
    friendNames.map((To_Account) => ({
      From_Account,
      To_Account,
      Remark: `remark of ${To_Account}`,
      GroupName: ["group1", "group2"],
      CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "test" }],
    })),
  ),
};
