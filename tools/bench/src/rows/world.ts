import type { World } from "@chat-friends/sandbox";

const friends = Array.from({ length: 10 }, (_empty, index) => `friend_${index + 1}`);

/** Ten friends of one user, each with a value for six fields. */
export const benchWorld: World = {
  accounts: {
    owner: {},
    ...Object.fromEntries(
      friends.map((name) => [
        name,
        {
          Tag_Profile_IM_Nick: `nick of ${name}`,
          Tag_Profile_IM_Image: `https://example.com/${name}.png`,
          Tag_Profile_Custom_Test: "custom",
        },
      ]),
    ),
  },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  friends: friends.map((name) => ({
    From_Account: "owner",
    To_Account: name,
    Remark: `remark of ${name}`,
    GroupName: ["group1", "group2"],
    CustomItem: [{ Tag: "Tag_SNS_Custom_Test", Value: "test" }],
  })),
};

export const friendNames: readonly string[] = friends;
