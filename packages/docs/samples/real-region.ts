import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";

const { SDKAPPID, SECRET_KEY: secretKey = "" } = process.env;
const sdkAppId = Number(SDKAPPID);

const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const chat = createClient({ region: "singapore", signer });

const body = { From_Account: "id", LastSequence: 0 }; // "id" is a UserID of your app
const { ResultItem = [] } = unwrap(await chat.POST("/v4/sns/group_get", { body }));

for (const { GroupName, FriendNumber } of ResultItem) {
  console.log(GroupName, FriendNumber);
}
