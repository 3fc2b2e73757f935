import type { Profile, World } from "../descriptions/types.ts";

/** Every UserID in the world with its profile; `entries` are the world's friends and pending requests, unfolded. */
export function accountsOf(
  { accounts = {}, blocklists = {}, lists = {}, sequences = {}, scripted = [] }: World,
  entries: readonly { From_Account: string; To_Account: string }[],
): Map<string, Profile> {
  const named = [
    ...[...entries, ...scripted].flatMap(({ From_Account, To_Account }) => [From_Account, To_Account]),
    ...Object.keys({ ...blocklists, ...lists, ...sequences }),
    ...Object.values(blocklists).flat(),
  ].filter((userID) => userID !== undefined);
  return new Map([...named.map((userID): [string, Profile] => [userID, {}]), ...Object.entries(accounts)]);
}
