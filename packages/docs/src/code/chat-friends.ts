/** The command line in a clone, from which a reader starts a sandbox. A test compares the version with the root's. */
export const chatFriends = "npx -y pnpm@12.21.0 chat-friends";
