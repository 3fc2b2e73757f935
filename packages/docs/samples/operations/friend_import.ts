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

const AddSource = "AddSource_Type_Import";
const AddFriendItem = [
  { To_Account: "id1", AddSource, AddTime: 1420000001 },
  { To_Account: "id2", AddSource, Remark: "from work" },
] as const;
const body = { From_Account: "id", AddFriendItem: [...AddFriendItem] };
const imported = unwrap(await chat.POST("/v4/sns/friend_import", { body }));

for (const { item, kind, code } of outcomes(imported, AddFriendItem)) {
  console.log(item.To_Account, kind, code); // id1 ok 0, id2 ok 0
}
