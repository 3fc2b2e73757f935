/**
 * The identity that a sandbox has unless it is given another.
 *
 * The key is the one printed in the README of the vendor's signature library: public, and good for nothing but sandboxes. It stands
 * here once more, since importing it from the sandbox would bring the sandbox along.
 */
export const demo = {
  sdkAppId: 1_400_000_000,
  identifier: "administrator",
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
};
