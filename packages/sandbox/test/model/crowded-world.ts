import type { World } from "../../src/index.ts";
import type { Cast } from "../support/arbitrary-call.ts";
import { poison } from "./poison.ts";

const named = (name: string, count: number) => Array.from({ length: count }, (_empty, index) => `${name} ${index}`);

/** A world in which few calls reach every limit: "brim" has room for one friend and list, "keen" for one request, "ann" for a few of each. */
export const crowdedWorld: World = {
  accounts: {
    ben: { Tag_Profile_IM_Nick: "Benny" },
    cleo: {},
    ...Object.fromEntries(named("open", 6).map((userID) => [userID, {}])),
    ...allowing("AllowType_Type_NeedConfirm", named("asks", 6)),
    ...allowing("AllowType_Type_DenyAny", ["denies"]),
    eve: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" },
    [poison]: {},
  },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  blocklists: { ann: ["foe", "open 1", "open 2"], cleo: ["foe", "fan"], fan: ["ann", "ben"] },
  lists: { ann: named("list", 27), brim: named("list", 31) },
  friends: [
    { From_Account: "ann", To_Account: "filler {n}", count: 2994 },
    { From_Account: "brim", To_Account: "filler {n}", count: 2999 },
    { From_Account: "full", To_Account: "filler {n}", count: 3000 },
    { From_Account: "cleo", To_Account: "ben", GroupName: ["home", "work"], Remark: "one way" },
  ],
  pending: [
    { From_Account: "ann", To_Account: "asked {n}", count: 98 },
    { From_Account: "keen", To_Account: "asked {n}", count: 99 },
    ...named("asking", 98).map((From_Account) => ({ From_Account, To_Account: "asks 0" })),
  ],
  sequences: { cleo: 4 },
};

function allowing(AllowType: NonNullable<World["defaultAllowType"]>, userIDs: string[]) {
  return Object.fromEntries(userIDs.map((userID) => [userID, { Tag_Profile_IM_AllowType: AllowType }]));
}

/** Accounts of the world whose tables random calls may touch. */
export const people = [
  "ann",
  ...["ben", "cleo", "brim", "keen", "full", "foe", "fan", "eve", "denies"],
  ...named("asks", 6),
  ...[poison, "filler 1", "filler 2", "asked 1", "asked 2"],
  ...named("open", 6),
] as const;

/** Friends of those who have almost all there can be, and people who must be asked. */
const wanted = people.filter((userID) => /^(filler|asks)/.test(userID));

/** The accounts, more often those with much data, and a UserID without an account. */
export const cast: Cast = {
  owners: ["ann", "ann", ...people.slice(0, 5), "brim", "keen", "keen", "eve", "open 0", "nobody", "sandbox_30007"],
  friends: ["ann", ...people, ...people, ...wanted, "nobody", "sandbox_30540", "", "x".repeat(33), "ü"],
  lists: ["work", "home", "a", "b", "c", ...named("list", 8), "é".repeat(15), "é".repeat(16)],
  items: 12,
};
