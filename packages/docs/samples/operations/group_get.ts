import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  secretKey,
});
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer });

const NeedFriend = "Need_Friend_Type_Yes";
const body = { From_Account: "id", LastSequence: 0, NeedFriend } as const;
const read = unwrap(await chat.POST("/v4/sns/group_get", { body }));

for (const { GroupName, To_Account = [] } of read.ResultItem ?? []) {
  console.log(GroupName, To_Account.join(", "));
}
console.log(read.CurrentSequence); // the LastSequence of the next call
