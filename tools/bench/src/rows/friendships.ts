import type { RequestOf } from "@chat-friends/contract";
import { createSandbox, type Store, type World } from "@chat-friends/sandbox";
import { postgresStore } from "@chat-friends/sandbox/postgres";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { completeItem, friendGetList } from "./requests.ts";
import { signedPath } from "./signed-call.ts";

/** How many users have friends, and how many friends each has. The friends are the next users; after the last user comes the first. */
export interface Friendships {
  owners: number;
  friendsEach: number;
}

/** Number of accounts, for any number of owners. */
const users = 3400;
const itemsPerCall = 1000;

/** The UserID of a user by its number. After the last number comes the first user again. */
export function userIDOf(number: number): string {
  return `user_${number % users}`;
}

/** Makes a database file. */
export function buildFriendships(file: string, friendships: Friendships): Promise<void> {
  return importInto(sqliteStore({ file }), friendships);
}

/** The same in a database with this address. Gives the number of accounts. */
export async function importFriendships(url: string, friendships: Friendships): Promise<number> {
  await importInto(postgresStore({ url }), friendships);
  return users;
}

/** Imports the friends, in the form of the source page's complete sample, a thousand per call. */
async function importInto(store: Promise<Store>, { owners, friendsEach }: Friendships): Promise<void> {
  const names = Array.from({ length: users }, (_empty, number) => userIDOf(number));
  const world: World = {
    accounts: Object.fromEntries(names.map((name) => [name, { Tag_Profile_IM_Nick: `nick of ${name}` }])),
    customFriendFields: ["Tag_SNS_Custom_XXXX", "Tag_SNS_Custom_YYYY"],
  };
  const sandbox = createSandbox({ store, world, journal: false });
  const url = `http://sandbox${signedPath("friend_import")}`;

  for (let owner = 0; owner < owners; owner += 1) {
    for (let from = 1; from <= friendsEach; from += itemsPerCall) {
      const count = Math.min(itemsPerCall, friendsEach - from + 1);
      const AddFriendItem = Array.from({ length: count }, (_empty, index) =>
        completeItem(userIDOf(owner + from + index)),
      );
      const body = JSON.stringify({ From_Account: userIDOf(owner), AddFriendItem });
      const reply = await (await sandbox.fetch(new Request(url, { method: "POST", body }))).text();
      if (!reply.includes('"ErrorCode":0') || reply.includes("Fail_Account")) throw new Error(reply.slice(0, 1000));
    }
  }
  await sandbox.close();
}

/** Friends of any user, from all parts of that user's table; `random` gives numbers from 0 to less than 1. */
export function randomRead({ owners, friendsEach }: Friendships, random: () => number): RequestOf<"friend_get_list"> {
  const owner = Math.floor(random() * owners);
  const first = Math.floor(random() * friendsEach);
  const apart = Math.floor(friendsEach / friendGetList.To_Account.length);
  const To_Account = friendGetList.To_Account.map((_name, index) =>
    userIDOf(owner + 1 + ((first + index * apart) % friendsEach)),
  );
  return { ...friendGetList, From_Account: userIDOf(owner), To_Account };
}
