import type { RequestOf } from "@chat-friends/contract";
import type { World, WorldFriend } from "@chat-friends/sandbox";

type Add = RequestOf<"friend_add">;

const owners = 100;
const callsPerOwner = 5;
const itemsPerCall = 20;

const modes: Partial<Add>[] = [
  {},
  { AddType: "Add_Type_Both", ForceAddFlags: 1 },
  { AddType: "Add_Type_Single" },
  { AddType: "Add_Type_Single", ForceAddFlags: 1 },
];

/** 10 000 adds in 500 calls, mutual and one-sided, and a world where some of the added accounts must confirm, refuse, or are already friends. */
export function planOfAdds(random: () => number) {
  const accounts: NonNullable<World["accounts"]> = {};
  const friends: WorldFriend[] = [];

  function itemOf(From_Account: string, To_Account: string): Add["AddFriendItem"][number] {
    const character = random();
    if (character < 0.05) friends.push({ From_Account, To_Account, Remark: "of old" });
    else if (character < 0.15) accounts[To_Account] = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" };
    else if (character < 0.2) accounts[To_Account] = { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" };
    else accounts[To_Account] = {};
    return {
      To_Account,
      AddSource: "AddSource_Type_Web",
      ...(random() < 0.8 && { Remark: `remark of ${To_Account}` }),
      ...(random() < 0.5 && { GroupName: `list ${Math.floor(random() * 5)}` }),
    };
  }

  const calls = Array.from({ length: owners * callsPerOwner }, (_, call): Add => {
    const From_Account = `owner ${call % owners}`;
    accounts[From_Account] = {};
    const AddFriendItem = Array.from({ length: itemsPerCall }, (_item, index) =>
      itemOf(From_Account, `friend ${call} ${index}`),
    );
    return { From_Account, AddFriendItem, ...modes[Math.floor(random() * modes.length)] };
  });
  return { world: { accounts, friends }, calls };
}
