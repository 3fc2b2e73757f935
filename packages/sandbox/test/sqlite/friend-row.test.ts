import { expect, it } from "vitest";
import type { FriendEntry } from "../../src/relations/snapshot.ts";
import { readFriend, writeFriend } from "../../src/stores/sqlite/friend-row.ts";

const tags = ["Tag_SNS_Custom_Test", "Tag_SNS_Custom_More"];

const rows: { title: string; entry: FriendEntry; lists?: number[] }[] = [
  { title: "nothing but a time", entry: { AddTime: 0 } },
  { title: "a remark", entry: { AddTime: 1, Remark: 'a "remark" of 日本' } },
  { title: "an empty remark and the time 0", entry: { AddTime: 1, Remark: "", RemarkTime: 0 } },
  { title: "a source", entry: { AddTime: 1, AddSource: "AddSource_Type_Web" } },
  { title: "a source that ends where others begin", entry: { AddTime: 1, AddSource: "AddSource_Type_" } },
  { title: "a source of another form", entry: { AddTime: 1, AddSource: "elsewhere" } },
  { title: "no source but a wording", entry: { AddTime: 1, AddWording: "hello" } },
  { title: "lists alone", entry: { AddTime: 1 }, lists: [3, 1] },
  {
    title: "fields in another order than the app declares them",
    entry: { AddTime: 1, custom: { Tag_SNS_Custom_More: 7, Tag_SNS_Custom_Test: "x" } },
  },
  { title: "a field that the app has not declared", entry: { AddTime: 1, custom: { Tag_SNS_Custom_Own: 0 } } },
  { title: "no field where there were fields", entry: { AddTime: 1, custom: {} } },
  {
    title: "everything",
    entry: {
      AddTime: 1,
      Remark: "r",
      RemarkTime: 2,
      AddSource: "AddSource_Type_Web",
      AddWording: "w",
      custom: { Tag_SNS_Custom_Test: "x" },
    },
    lists: [1, 2],
  },
];

it.each(rows)("a friend with $title is read as it was written", ({ entry, lists = [] }) => {
  const read = readFriend(writeFriend(entry, lists, tags), tags);

  expect(read).toStrictEqual({ entry, lists });
  expect(Object.keys(read.entry.custom ?? {})).toEqual(Object.keys(entry.custom ?? {}));
});
