import type { OperationId } from "@chat-friends/contract";
import { pick, type Random, some } from "@chat-friends/testing";

/** The names that random calls use: few, so that calls meet each other's rows. */
export interface Cast {
  owners: readonly [string, ...string[]];
  friends: readonly [string, ...string[]];
  lists: readonly [string, ...string[]];
  /** Items of the largest call. */
  items: number;
}

export interface RandomCall {
  operation: OperationId;
  body: Record<string, unknown>;
}

const operations = ["friend_add", "friend_import", "friend_update", "friend_get_list", "group_get"] as const;

export function randomCall(random: Random, cast: Cast): RandomCall {
  const operation = pick(random, operations);
  return { operation, body: { From_Account: pick(random, cast.owners), ...bodies[operation](random, cast) } };
}

const bodies = {
  friend_add: (random, cast) => ({
    AddFriendItem: items(random, cast, (To_Account) => ({
      To_Account,
      GroupName: pick(random, ["", pick(random, cast.lists)]),
      ...(random(3) === 0 && { Remark: text(random, 96) }),
      ...(random(3) === 0 && { AddWording: text(random, 256) }),
      ...(random(3) === 0 && { AddSource: source(random) }),
    })),
    ...(random(2) === 0 && { AddType: pick(random, ["", "Add_Type_Both", "Add_Type_Single"]) }),
    ...(random(2) === 0 && { ForceAddFlags: random(2) }),
  }),
  friend_import: (random, cast) => ({
    AddFriendItem: items(random, cast, (To_Account) => ({
      To_Account,
      AddSource: source(random),
      ...(random(2) === 0 && { GroupName: listNames(random, cast) }),
      ...(random(2) === 0 && { Remark: text(random, 96), RemarkTime: random(2 ** 32) }),
      ...(random(3) === 0 && { AddWording: text(random, 256), AddTime: random(2 ** 32) }),
      ...(random(2) === 0 && { CustomItem: some(random, 1, 2, () => customField(random)) }),
    })),
  }),
  friend_update: (random, cast) => ({
    UpdateItem: items(random, cast, (To_Account) => ({
      To_Account,
      SnsItem: some(random, 1, 3, () => field(random, cast)),
    })),
  }),
  friend_get_list: (random, cast) => ({
    To_Account: items(random, cast, (To_Account) => To_Account),
    TagList: some(random, 1, 6, () => pick(random, readableTags)),
  }),
  group_get: (random, cast) => ({
    LastSequence: random(5),
    ...(random(3) > 0 && { NeedFriend: pick(random, ["Need_Friend_Type_Yes", "Need_Friend_Type_No"]) }),
    ...(random(2) === 0 && { GroupName: listNames(random, cast) }),
  }),
} satisfies { [Id in OperationId]?: (random: Random, cast: Cast) => Record<string, unknown> };

const readableTags = [
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_IM_AddTime",
  "Tag_SNS_Custom_Test",
  "Tag_SNS_Custom_Unknown",
  "Tag_Profile_IM_Nick",
] as const;

/** Most calls have few items, a few have many. */
function items<Item>(random: Random, cast: Cast, make: (To_Account: string) => Item): Item[] {
  return some(random, 1, pick(random, [2, 4, 4, cast.items]), () => make(pick(random, cast.friends)));
}

function listNames(random: Random, { lists }: Cast): string[] {
  return some(random, 0, 3, () => pick(random, lists));
}

/** Text of up to so many bytes, seldom of one character more. */
function text(random: Random, bytes: number): string {
  if (random(12) === 0) return "é".repeat(bytes / 2 + 1);
  return pick(random, ["", "short", "é".repeat(bytes / 2)]);
}

function source(random: Random): string {
  return random(12) === 0 ? "Web" : pick(random, ["AddSource_Type_Web", "AddSource_Type_App"]);
}

function customField(random: Random) {
  const Tag = random(12) === 0 ? "Tag_SNS_Custom_Unknown" : "Tag_SNS_Custom_Test";
  return { Tag, Value: pick<string | number>(random, [random(3), text(random, 500)]) };
}

function field(random: Random, cast: Cast) {
  if (random(12) === 0) return { Tag: "Tag_SNS_IM_AddTime", Value: 1 };
  return pick<{ Tag: string; Value: unknown }>(random, [
    { Tag: "Tag_SNS_IM_Remark", Value: text(random, 96) },
    { Tag: "Tag_SNS_IM_Group", Value: listNames(random, cast) },
    customField(random),
  ]);
}
