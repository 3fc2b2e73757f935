import fc from "fast-check";
import type { Profile } from "../../src/descriptions/types.ts";
import type { World, WorldFriend, WorldList, WorldPending } from "../../src/index.ts";
import type { Cast } from "./arbitrary-call.ts";

/** Names that a careless copy would lose, reorder or fold. */
const names = ["ann", "ben", "cleo", "10", "9", "__proto__", "constructor", "x {n}", "a/b~c.d"];
const listNames = ["work", "10", "9", "__proto__", "é".repeat(15)];

/** Calls that meet the rows of such a world. */
export const smallCast: Cast = { owners: names, friends: [...names, "nobody"], lists: listNames, items: 4 };

const pairs = names.flatMap((From_Account) =>
  names.filter((name) => name !== From_Account).map((To_Account) => ({ From_Account, To_Account })),
);

const profile: fc.Arbitrary<Profile> = record(
  {
    Tag_Profile_IM_Nick: fc.constantFrom("", "Annie"),
    Tag_Profile_IM_AllowType: fc.constantFrom("AllowType_Type_NeedConfirm" as const, "AllowType_Type_DenyAny" as const),
    Tag_Profile_Custom_Test: fc.nat(8),
  },
  [],
);

const entry = record(
  {
    GroupName: fc.array(fc.constantFrom(...listNames), { maxLength: 3 }),
    Remark: fc.constantFrom("", "remark"),
    RemarkTime: fc.nat(),
    AddTime: fc.nat(),
    AddSource: fc.constant("AddSource_Type_Web"),
    AddWording: fc.constant("hello"),
    CustomItem: fc.array(record({ Tag: fc.constant("Tag_SNS_Custom_Test"), Value: fc.nat(2) }), { maxLength: 2 }),
  },
  [],
);

const settings = record({
  accounts: byName(() => profile),
  customFriendFields: fc.constant<string[]>(["Tag_SNS_Custom_Test"]),
  customProfileFields: fc.constant<string[]>(["Tag_Profile_Custom_Test"]),
  defaultAllowType: fc.constantFrom("AllowType_Type_AllowAny" as const, "AllowType_Type_NeedConfirm" as const),
  blocklists: fc.array(fc.constantFrom(...names), { maxLength: 2 }).map((ann) => ({ ann })),
  sequences: fc.tuple(fc.nat(2), fc.nat(2)).map(([ben, other]) =>
    Object.fromEntries([
      ["ben", ben],
      ["__proto__", other],
    ]),
  ),
  scripted: fc.array(fc.constant({ operation: "friend_add" as const, To_Account: "cleo", code: 30540 }), {
    maxLength: 1,
  }),
});

/** A world of few names in which everything occurs that a world can have. */
export const smallWorld: fc.Arbitrary<World> = fc
  .tuple(settings, fc.shuffledSubarray(pairs), fc.nat(pairs.length), fc.array(entry, { minLength: 12, maxLength: 12 }))
  .chain(([members, chosen, count, entries]) => {
    const befriended = chosen.slice(0, Math.floor(count / 2));
    const friends = befriended.map((pair, index): WorldFriend => ({ ...pair, ...entries[index % entries.length] }));
    const pending = chosen
      .slice(befriended.length, count)
      .map((pair, index): WorldPending => (index % 2 ? { ...pair, AddTime: index } : pair));
    return byName((owner) => listsOf(owner, friends)).map((lists) => ({
      ...members,
      friends,
      pending,
      lists,
    }));
  });

/** Some of the lists, with some of the owner's friends in an order of their own. */
function listsOf(owner: string, friends: readonly WorldFriend[]): fc.Arbitrary<WorldList[]> {
  const own = friends.filter(({ From_Account }) => From_Account === owner).map(({ To_Account }) => To_Account);
  const list = (GroupName: string) =>
    fc
      .shuffledSubarray(own)
      .map((To_Account): WorldList => (To_Account.length > 0 ? { GroupName, To_Account } : GroupName));
  return fc.subarray(listNames).chain((chosen) => fc.tuple(...chosen.map(list)));
}

/** Own members, `__proto__` among them. */
function byName<Value>(arbitraryFor: (name: string) => fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  const pairs = names.map((name) => arbitraryFor(name).map((value): [string, Value] => [name, value]));
  return fc.tuple(...pairs).map((entries) => Object.fromEntries(entries));
}

function record<Members extends object>(
  members: { [Name in keyof Members]: fc.Arbitrary<Members[Name]> },
): fc.Arbitrary<Members>;
function record<Members extends object>(
  members: { [Name in keyof Members]: fc.Arbitrary<Members[Name]> },
  requiredKeys: [],
): fc.Arbitrary<Partial<Members>>;
function record(members: Record<string, fc.Arbitrary<unknown>>, requiredKeys?: []): fc.Arbitrary<object> {
  return fc.record(members, { noNullPrototype: true, ...(requiredKeys && { requiredKeys }) });
}
