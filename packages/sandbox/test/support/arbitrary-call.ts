import type { OperationId } from "@chat-friends/contract";
import fc from "fast-check";

/** The names that random calls use: few, so that calls meet each other's rows. */
export interface Cast {
  owners: readonly string[];
  friends: readonly string[];
  lists: readonly string[];
  /** Items of the largest call. */
  items: number;
}

export interface RandomCall {
  operation: OperationId;
  body: Record<string, unknown>;
}

/** A call of any operation below with names of the cast, at limits and past them. */
export function callOf(cast: Cast): fc.Arbitrary<RandomCall> {
  const owner = fc.constantFrom(...cast.owners);
  const bodies = Object.entries(bodiesOf(cast)) as [OperationId, fc.Arbitrary<object>][];
  const calls = bodies.map(([operation, body]) =>
    fc
      .tuple(owner, body)
      .map(([From_Account, others]): RandomCall => ({ operation, body: { From_Account, ...others } })),
  );
  return fc.oneof(...calls);
}

/** An endless row of values, the same for the same seed. */
export function* endless<Value>(values: fc.Arbitrary<Value>, seed: number): Generator<Value, never> {
  for (let round = 0; ; round += 1) yield* fc.sample(values, { seed: seed + round, numRuns: 50 });
}

/** An operation that is not here is not called at random. */
function bodiesOf(cast: Cast): Partial<Record<OperationId, fc.Arbitrary<object>>> {
  const To_Account = fc.constantFrom(...cast.friends);
  const lists = fc.array(fc.constantFrom(...cast.lists), { maxLength: 3 });
  const items = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: cast.items });
  const some = (members: Record<string, fc.Arbitrary<unknown>>, ...requiredKeys: string[]) =>
    fc.record(members, { requiredKeys, noNullPrototype: true });
  const GroupName = fc.constantFrom("", ...cast.lists);

  const added = some(
    { To_Account, GroupName, Remark: text(96), AddWording: text(256), AddSource: source },
    "To_Account",
  );
  const imported = some(
    {
      To_Account,
      AddSource: source,
      GroupName: lists,
      Remark: text(96),
      RemarkTime: fc.nat(),
      AddWording: text(256),
      AddTime: fc.nat(),
      CustomItem: fc.array(customField, { minLength: 1, maxLength: 2 }),
    },
    "To_Account",
    "AddSource",
  );
  const field = fc.oneof(
    { weight: 4, arbitrary: text(96).map((Value) => ({ Tag: "Tag_SNS_IM_Remark", Value })) },
    { weight: 4, arbitrary: lists.map((Value) => ({ Tag: "Tag_SNS_IM_Group", Value })) },
    { weight: 4, arbitrary: customField },
    { weight: 1, arbitrary: fc.constant({ Tag: "Tag_SNS_IM_AddTime", Value: 1 }) },
  );
  const updated = some(
    { To_Account, SnsItem: fc.array(field, { minLength: 1, maxLength: 3 }) },
    "To_Account",
    "SnsItem",
  );
  return {
    friend_add: some(
      {
        AddFriendItem: items(added),
        AddType: fc.constantFrom("", "Add_Type_Both", "Add_Type_Single"),
        ForceAddFlags: fc.nat(1),
      },
      "AddFriendItem",
    ),
    friend_import: some({ AddFriendItem: items(imported) }, "AddFriendItem"),
    friend_update: some({ UpdateItem: items(updated) }, "UpdateItem"),
    friend_get_list: some(
      {
        To_Account: items(To_Account),
        TagList: fc.array(fc.constantFrom(...readableTags), { minLength: 1, maxLength: 6 }),
      },
      "To_Account",
      "TagList",
    ),
    group_get: some(
      {
        LastSequence: fc.nat(4),
        NeedFriend: fc.constantFrom("Need_Friend_Type_Yes", "Need_Friend_Type_No"),
        GroupName: fc.uniqueArray(fc.constantFrom(...cast.lists), { maxLength: 3 }),
      },
      "LastSequence",
    ),
  };
}

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

/** Text of up to so many bytes, seldom of one character more. */
function text(bytes: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 11, arbitrary: fc.constantFrom("", "short", "é".repeat(bytes / 2)) },
    { weight: 1, arbitrary: fc.constant("é".repeat(bytes / 2 + 1)) },
  );
}

const source = seldom(fc.constantFrom("AddSource_Type_Web", "AddSource_Type_App"), "Web");

const customField = fc.record(
  {
    Tag: seldom(fc.constant("Tag_SNS_Custom_Test"), "Tag_SNS_Custom_Unknown"),
    Value: fc.oneof(fc.nat(2), text(500)),
  },
  { noNullPrototype: true },
);

/** Mostly a right value, seldom this wrong one. */
function seldom(right: fc.Arbitrary<string>, wrong: string): fc.Arbitrary<string> {
  return fc.oneof({ weight: 11, arbitrary: right }, { weight: 1, arbitrary: fc.constant(wrong) });
}
