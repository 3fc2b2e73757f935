import { demoIdentity } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";

/** The members of replies that tests look at. */
export interface Reply {
  ErrorCode: number;
  InfoItem?: { To_Account: string; ResultCode: number }[];
}

/** The reply to a signed call; undefined where the server gives none. */
export async function call(url: string, operation: string, body: object): Promise<Reply | undefined> {
  try {
    const address = `${url}/v4/sns/${operation}?${signedQuery()}`;
    const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function signedQuery(): string {
  const { sdkAppId, secretKey } = demoIdentity;
  const identifier = "administrator";
  const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(Date.now() / 1000) });
  const parameters = { sdkappid: String(sdkAppId), identifier, usersig, random: "1", contenttype: "json" };
  return new URLSearchParams(parameters).toString();
}
