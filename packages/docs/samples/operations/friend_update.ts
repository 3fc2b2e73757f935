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

const SnsItem = [
  { Tag: "Tag_SNS_IM_Remark" as const, Value: "from school" },
  { Tag: "Tag_SNS_IM_Group" as const, Value: ["group1"] }, // leaves all other lists
];
const UpdateItem = [
  { To_Account: "friend1", SnsItem },
  { To_Account: "id3", SnsItem },
];
const body = { From_Account: "id", UpdateItem };
const updated = unwrap(await chat.POST("/v4/sns/friend_update", { body }));

for (const { item, kind, code } of outcomes(updated, UpdateItem)) {
  console.log(item.To_Account, kind, code); // friend1 ok 0, id3 failed 30001: no friend
}
