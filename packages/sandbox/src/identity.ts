import { mint } from "@chat-friends/usersig";
import { demoIdentity, type Identity } from "./demo-identity.ts";

/** Whether the demo identity can sign a call to this app. */
export function isDemo({ sdkAppId, admins, secretKey }: Identity): boolean {
  const isSameApp = sdkAppId === demoIdentity.sdkAppId && secretKey === demoIdentity.secretKey;
  return isSameApp && demoIdentity.admins.every((admin) => admins.includes(admin));
}

/** Throws the TypeError or RangeError of `mint` if this identity can't sign a call; `now` in Unix seconds. */
export function checkIdentity({ sdkAppId, admins, secretKey }: Identity, now: number): void {
  for (const identifier of admins) mint({ sdkAppId, identifier, secretKey, now });
}
