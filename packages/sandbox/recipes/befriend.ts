import { demoIdentity } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";

/** Stands for the code under test: makes ann and ben friends through whatever `fetch` there is, and gives the code of what came of it. */
export async function befriend(
  fetch: (request: Request) => Promise<Response>,
  sdkAppId = demoIdentity.sdkAppId,
): Promise<number> {
  const [identifier = ""] = demoIdentity.admins;
  const now = Math.floor(Date.now() / 1000);
  const usersig = mint({ sdkAppId, identifier, secretKey: demoIdentity.secretKey, now });
  const query = new URLSearchParams({ sdkappid: `${sdkAppId}`, identifier, usersig, random: "1", contenttype: "json" });
  const body = JSON.stringify({ From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] });

  const response = await fetch(
    new Request(`https://console.tim.qq.com/v4/sns/friend_add?${query}`, { method: "POST", body }),
  );
  const { ErrorCode, ResultItem } = await response.json();
  return ErrorCode || ResultItem[0].ResultCode;
}
