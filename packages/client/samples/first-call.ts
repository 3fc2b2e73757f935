import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";

// The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey });
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer });
const From_Account = "UserID_1";

const added = unwrap(
  await chat.POST("/v4/sns/friend_add", {
    body: {
      From_Account,
      AddFriendItem: [
        { To_Account: "UserID_4", AddSource: "AddSource_Type_Web", Remark: "Dora", GroupName: "Classmates" },
      ],
    },
  }),
);
for (const { To_Account, ResultCode, ResultInfo } of added.ResultItem) {
  // Run it twice: a friend who is there already is refused inside an OK reply.
  console.log(To_Account, ResultCode === 0 ? "was added" : `was not added: ${ResultCode} ${ResultInfo}`);
}

const friends = unwrap(
  await chat.POST("/v4/sns/friend_get_list", {
    body: { From_Account, To_Account: ["UserID_4"], TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] },
  }),
);
for (const friend of friends.InfoItem) {
  if (friend.ResultCode === 0) console.log(friend.To_Account, friend.SnsProfileItem);
}

const lists = unwrap(
  await chat.POST("/v4/sns/group_get", {
    body: { From_Account, LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" },
  }),
);
for (const { GroupName, To_Account } of lists.ResultItem ?? []) console.log(GroupName, To_Account);
