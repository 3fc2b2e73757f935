/** The app that a sandbox stands in for, and who may call it. */
export interface Identity {
  sdkAppId: number;
  /** UserIDs of the app's admins. */
  admins: readonly string[];
  /** Key of the app, as text. */
  secretKey: string;
}

/**
 * The default identity of a sandbox.
 *
 * Its key is printed in the README of the vendor's signature library. It is public, so it is of use only for sandboxes.
 */
export const demoIdentity: Identity = {
  sdkAppId: 1400000000,
  admins: ["administrator"],
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
};
