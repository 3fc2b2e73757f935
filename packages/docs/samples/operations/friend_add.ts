import {
  createClient,
  outcomes,
  secretKeySigner,
  unwrap,
} from "@chat-friends/client/server";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const signer = secretKeySigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  secretKey,
});
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer });

const AddSource = "AddSource_Type_Web";
const AddFriendItem = [
  { To_Account: "id1", AddSource, Remark: "from school", GroupName: "Classmates" },
  { To_Account: "nobody", AddSource },
] as const;
const body = { From_Account: "id", AddFriendItem: [...AddFriendItem] };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const { item, kind, code } of outcomes(added, AddFriendItem)) {
  console.log(item.To_Account, kind, code); // id1 ok 0, nobody failed 30003
}
