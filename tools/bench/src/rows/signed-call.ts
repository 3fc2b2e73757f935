import { type OperationId, operations } from "@chat-friends/contract";
import { demoIdentity } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";

/** Path and query of a call to a sandbox of the demo app. */
export function signedPath(operation: OperationId): string {
  const { sdkAppId, secretKey } = demoIdentity;
  const identifier = "administrator";
  const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(Date.now() / 1000) });
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${usersig}&random=1&contenttype=json`;
  return `${operations[operation].path}?${query}`;
}

/** Makes one call and gives the reply as text; throws unless it succeeded, with every item. */
export async function callOnce(baseUrl: string, operation: OperationId, body: string): Promise<string> {
  const response = await fetch(baseUrl + signedPath(operation), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  if (!text.includes('"ErrorCode":0') || text.includes('"Fail_Account"')) {
    throw new Error(`${operation} was refused: ${text.slice(0, 1000)}`);
  }
  return text;
}
