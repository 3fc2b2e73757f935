/** Words that readers search for, by a word on the pages with the same meaning. */
const wordsFor: Readonly<Record<string, readonly string[]>> = {
  blocklist: ["block", "ban"],
  blocklists: ["block", "ban"],
  blacklist: ["block", "ban"],
  delete: ["remove", "unfriend"],
  friend_delete: ["remove", "unfriend"],
  delay: ["timeout", "slow"],
  dropped: ["timeout"],
  late: ["timeout"],
  rate: ["throttle", "quota"],
  pending: ["waiting", "approve"],
  usersig: ["token", "login"],
  identifier: ["admin"],
  group: ["list", "folder"],
  remark: ["nickname", "alias"],
  retry: ["resend"],
  mocks: ["stub", "fake"],
  sandbox: ["emulator", "local"],
};

/** A word of a page and its synonyms, in lower case. */
export function indexed(word: string): string[] {
  const lower = word.toLowerCase();
  return [lower, ...(Object.hasOwn(wordsFor, lower) ? (wordsFor[lower] ?? []) : [])];
}
