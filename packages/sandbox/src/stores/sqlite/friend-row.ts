import type { AppSettings, FriendEntry } from "../../relations/snapshot.ts";

type Tags = AppSettings["customFriendFields"];
type Value = string | number;

/** The content of a friend's row: the entry, and the numbers of the friend's lists, in the order of joining. */
export interface NumberedFriend {
  entry: FriendEntry;
  lists: readonly number[];
}

/** Members that a row may lack. The bits of the row's first number say which members it has, in this order. */
const has = { Remark: 1, RemarkTime: 2, AddSource: 4, AddWording: 8, custom: 16, lists: 32, sourceInFull: 64 } as const;

/** The prefix of the service's sources. A source with this prefix is stored without it. */
const sourcePrefix = "AddSource_Type_";

/** A friend as one compact JSON array. Custom fields that the app has declared are named by their index in `tags`. */
export function writeFriend(entry: FriendEntry, lists: readonly number[], tags: Tags): string {
  const { Remark, RemarkTime, AddSource, AddWording, AddTime, custom } = entry;
  const row: (Value | readonly Value[])[] = [0, AddTime];
  let members = 0;
  if (Remark !== undefined) {
    members |= has.Remark;
    row.push(Remark);
  }
  if (RemarkTime !== undefined) {
    members |= has.RemarkTime;
    row.push(RemarkTime);
  }
  if (AddSource !== undefined) {
    const isShort = AddSource.startsWith(sourcePrefix);
    members |= isShort ? has.AddSource : has.sourceInFull;
    row.push(isShort ? AddSource.slice(sourcePrefix.length) : AddSource);
  }
  if (AddWording !== undefined) {
    members |= has.AddWording;
    row.push(AddWording);
  }
  if (custom) {
    members |= has.custom;
    row.push(writeCustom(custom, tags));
  }
  if (lists.length > 0) {
    members |= has.lists;
    row.push(lists);
  }
  row[0] = members;
  return JSON.stringify(row);
}

/** Reads what `writeFriend` wrote with the same tags. */
export function readFriend(text: string, tags: Tags): NumberedFriend {
  const row = JSON.parse(text);
  const members: number = row[0];
  const entry: FriendEntry = { AddTime: row[1] };
  let lists: readonly number[] = [];
  let at = 2;
  if (members & has.Remark) entry.Remark = row[at++];
  if (members & has.RemarkTime) entry.RemarkTime = row[at++];
  if (members & has.AddSource) entry.AddSource = sourcePrefix + row[at++];
  if (members & has.sourceInFull) entry.AddSource = row[at++];
  if (members & has.AddWording) entry.AddWording = row[at++];
  if (members & has.custom) entry.custom = readCustom(row[at++], tags);
  if (members & has.lists) lists = row[at++];
  return { entry, lists };
}

/** Tags and values in turn. */
function writeCustom(custom: Record<string, Value>, tags: Tags): Value[] {
  const written: Value[] = [];
  for (const tag in custom) {
    const place = tags.indexOf(tag);
    const value = custom[tag];
    if (value !== undefined) written.push(place < 0 ? tag : place, value);
  }
  return written;
}

function readCustom(written: readonly Value[], tags: Tags): Record<string, Value> {
  const custom: Record<string, Value> = {};
  for (let at = 0; at < written.length; at += 2) {
    const [tag, value] = [written[at], written[at + 1]];
    const name = typeof tag === "number" ? tags[tag] : tag;
    if (name !== undefined && value !== undefined) custom[name] = value;
  }
  return custom;
}
