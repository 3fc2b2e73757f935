import { mint } from "@chat-friends/usersig";

/** The app that a sandbox stands in for, and who may call it. */
export interface Identity {
  sdkAppId: number;
  /** UserIDs of the app's admins. */
  admins: readonly string[];
  /** Key of the app, as text. */
  secretKey: string;
}

/**
 * The identity a sandbox has unless it is given another.
 *
 * The key is the one printed in the README of the vendor's signature library: public, and good for nothing but sandboxes.
 */
export const demoIdentity: Identity = {
  sdkAppId: 1400000000,
  admins: ["administrator"],
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
};

/** Whether whoever knows the demo identity can sign a call to this app. */
export function isDemo({ sdkAppId, admins, secretKey }: Identity): boolean {
  const isSameApp = sdkAppId === demoIdentity.sdkAppId && secretKey === demoIdentity.secretKey;
  return isSameApp && demoIdentity.admins.every((admin) => admins.includes(admin));
}

/** Throws the TypeError or RangeError of `mint` where nobody could sign a call to this app; `now` in Unix seconds. */
export function checkIdentity({ sdkAppId, admins, secretKey }: Identity, now: number): void {
  for (const identifier of admins) mint({ sdkAppId, identifier, secretKey, now });
}
