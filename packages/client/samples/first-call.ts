import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";

const signer = secretKeySigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  // The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
});
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer });

const added = unwrap(
  await chat.POST("/v4/sns/friend_add", {
    body: {
      From_Account: "UserID_1",
      AddFriendItem: [
        { To_Account: "UserID_4", AddSource: "AddSource_Type_Web", Remark: "from school", GroupName: "Classmates" },
      ],
    },
  }),
);
for (const { To_Account, ResultCode, ResultInfo } of added.ResultItem) {
  // Run it twice: an existing friend is refused inside an OK reply.
  console.log(`${To_Account} ${ResultCode === 0 ? "was added" : `was not added: ${ResultCode} ${ResultInfo}`}`);
}

const { InfoItem } = unwrap(
  await chat.POST("/v4/sns/friend_get_list", {
    body: { From_Account: "UserID_1", To_Account: ["UserID_4"], TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] },
  }),
);
for (const friend of InfoItem) {
  const fields = friend.ResultCode === 0 ? friend.SnsProfileItem : [];
  for (const { Tag, Value } of fields) console.log(`${friend.To_Account} ${Tag} = ${Value}`);
}

const { ResultItem = [] } = unwrap(
  await chat.POST("/v4/sns/group_get", {
    body: { From_Account: "UserID_1", LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes" },
  }),
);
for (const { GroupName, To_Account = [] } of ResultItem) console.log(`${GroupName}: ${To_Account.join(", ")}`);
