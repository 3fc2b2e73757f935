/**
 * The default identity of a sandbox.
 *
 * The key is printed in the README of the vendor's signature library. It is public, and only sandboxes accept it. It is
 * repeated here, because an import from the sandbox would bring the whole sandbox into the page.
 */
export const demo = {
  sdkAppId: 1_400_000_000,
  identifier: "administrator",
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
};
