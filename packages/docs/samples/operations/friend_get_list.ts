import {
  createClient,
  outcomes,
  profileOf,
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

const To_Account = ["UserID_2", "id1"];
const TagList = ["Tag_SNS_IM_Remark" as const, "Tag_SNS_IM_Group" as const];
const body = { From_Account: "UserID_1", To_Account, TagList };
const read = unwrap(await chat.POST("/v4/sns/friend_get_list", { body }));

for (const outcome of outcomes(read, To_Account)) {
  const { item, kind, code } = outcome;
  const found = kind === "ok" ? profileOf(outcome.result, TagList) : code;
  console.log(item, kind, found); // UserID_2 ok { ... }, id1 failed 30001: no friend
}
