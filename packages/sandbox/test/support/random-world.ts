import { pick, type Random, some } from "@chat-friends/testing";
import type { Profile } from "../../src/descriptions/types.ts";
import type { World, WorldFriend, WorldPending } from "../../src/index.ts";
import type { Cast } from "./random-call.ts";

/** Names that a careless copy would lose, reorder or fold. */
const names = ["ann", "ben", "cleo", "10", "9", "__proto__", "constructor", "x {n}", "a/b~c.d"] as const;
const listNames = ["work", "10", "9", "__proto__", "é".repeat(15)] as const;

/** Calls that meet the rows of such a world. */
export const smallCast: Cast = { owners: names, friends: [...names, "nobody"], lists: listNames, items: 4 };

/** A world of few names in which everything occurs that a world can have. */
export function randomWorld(random: Random): World {
  const pairs = names.flatMap((From_Account) =>
    names.filter((name) => name !== From_Account).map((To_Account) => ({ From_Account, To_Account })),
  );
  const isFriend = pairs.map(() => random(3) === 0);
  const friends = pairs.filter((_pair, index) => isFriend[index]).map((pair) => randomFriend(random, pair));
  const pending = pairs
    .filter((_pair, index) => !isFriend[index] && random(4) === 0)
    .map((pair): WorldPending => ({ ...pair, ...(random(2) === 0 && { AddTime: random(2 ** 31) }) }));
  return {
    accounts: Object.fromEntries(names.map((name) => [name, randomProfile(random)])),
    customFriendFields: ["Tag_SNS_Custom_Test"],
    customProfileFields: ["Tag_Profile_Custom_Test"],
    defaultAllowType: pick(random, ["AllowType_Type_AllowAny", "AllowType_Type_NeedConfirm"]),
    blocklists: { ["ann"]: some(random, 0, 2, () => pick(random, names)) },
    lists: Object.fromEntries(names.map((owner) => [owner, randomLists(random, owner, friends)])),
    friends,
    pending,
    sequences: { ben: random(3), __proto__: random(3) },
    scripted: some(random, 0, 1, () => ({ operation: "friend_add", To_Account: "cleo", code: 30540 })),
  };
}

function randomProfile(random: Random): Profile {
  return {
    ...(random(2) === 0 && { Tag_Profile_IM_Nick: pick(random, ["", "Annie"]) }),
    ...(random(2) === 0 && {
      Tag_Profile_IM_AllowType: pick(random, ["AllowType_Type_NeedConfirm", "AllowType_Type_DenyAny"]),
    }),
    ...(random(2) === 0 && { Tag_Profile_Custom_Test: random(9) }),
  };
}

function randomFriend(random: Random, pair: Pick<WorldFriend, "From_Account" | "To_Account">): WorldFriend {
  return {
    ...pair,
    ...(random(2) === 0 && { GroupName: some(random, 0, 3, () => pick(random, listNames)) }),
    ...(random(2) === 0 && { Remark: pick(random, ["", "remark"]), RemarkTime: random(2 ** 31) }),
    ...(random(2) === 0 && { AddTime: random(2 ** 31), AddSource: "AddSource_Type_Web", AddWording: "hello" }),
    ...(random(2) === 0 && {
      CustomItem: some(random, 0, 2, () => ({ Tag: "Tag_SNS_Custom_Test", Value: random(3) })),
    }),
  };
}

/** Some of the lists, with some of the owner's friends in an order of their own. */
function randomLists(random: Random, owner: string, friends: readonly WorldFriend[]) {
  const own = friends.filter(({ From_Account }) => From_Account === owner).map(({ To_Account }) => To_Account);
  return listNames
    .filter(() => random(2) === 0)
    .map((GroupName) => {
      const To_Account = own.filter(() => random(2) === 0).reverse();
      return To_Account.length > 0 ? { GroupName, To_Account } : GroupName;
    });
}
