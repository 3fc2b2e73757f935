import type { ReadingCall } from "./reading.ts";

export const add = (items: object[], members: object = {}): ReadingCall => [
  "friend_add",
  { From_Account: "ann", AddFriendItem: items, ...members },
];

export const importing = (...items: object[]): ReadingCall => [
  "friend_import",
  { From_Account: "ann", AddFriendItem: items.map((item) => ({ AddSource: "AddSource_Type_Web", ...item })) },
];

/** An update of ann's friend ben. */
export const update = (Tag: string, Value: unknown): ReadingCall => [
  "friend_update",
  { From_Account: "ann", UpdateItem: [{ To_Account: "ben", SnsItem: [{ Tag, Value }] }] },
];

export const read = (To_Account: string, TagList: string[], From_Account = "ann"): ReadingCall => [
  "friend_get_list",
  { From_Account, To_Account: [To_Account], TagList },
];

export const lists = (members: object = {}): ReadingCall => [
  "group_get",
  { From_Account: "ann", LastSequence: 0, ...members },
];
