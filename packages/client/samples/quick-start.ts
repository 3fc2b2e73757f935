import { describe } from "@chat-friends/client/explain";
import { resilient } from "@chat-friends/client/resilience";
import { createClient, outcomes, secretKeySigner, unwrap } from "@chat-friends/client/server";

const { SDKAPPID, SECRET_KEY = "" } = process.env;
const signer = secretKeySigner({ sdkAppId: Number(SDKAPPID), identifier: "administrator", secretKey: SECRET_KEY });
const chat = createClient({ region: "singapore", signer, fetch: resilient() });

const AddFriendItem = [{ To_Account: "UserID_2", AddSource: "AddSource_Type_Web" as const }];
const result = await chat.POST("/v4/sns/friend_add", { body: { From_Account: "UserID_1", AddFriendItem } });
const added = unwrap(result); // or throws a ChatError: code, codeName, operation, retry
for (const outcome of outcomes(added, AddFriendItem)) console.log(describe(outcome)); // ok, pending, failed or unknown, and why
