import type { Person } from "./people.ts";

/** A row of the view of the world. Its sentence stays the same until its data changes. */
interface WorldRow {
  /** The subject of the row. It is unique in a world. */
  key: string;
  /** The row in words. */
  text: string;
}

/** Something that a call changed. */
export interface WorldChange {
  key: string;
  kind: "added" | "changed" | "removed";
  /** The current row, or the old row if it was removed. */
  text: string;
}

/** Keys of the rows, for the views that draw them. */
export const keys = {
  sequence: (userID: string): string => keyOf("sequence", userID),
  friend: (userID: string, friend: string): string => keyOf("friend", userID, friend),
  list: (userID: string, name: string): string => keyOf("list", userID, name),
  pending: (userID: string, other: string): string => keyOf("pending", userID, other),
  blocked: (userID: string): string => keyOf("blocked", userID),
};

/** The changes: first the new and changed rows in the order of the view, then the removed rows. */
export function changesBetween(before: readonly Person[], after: readonly Person[]): WorldChange[] {
  const old = textsOf(before);
  const now = textsOf(after);
  const present = [...now].flatMap(([key, text]): WorldChange[] => {
    const was = old.get(key);
    if (was === text) return [];
    return [{ key, kind: was === undefined ? "added" : "changed", text }];
  });
  const gone = [...old].flatMap(([key, text]): WorldChange[] => (now.has(key) ? [] : [{ key, kind: "removed", text }]));
  return [...present, ...gone];
}

function textsOf(people: readonly Person[]): Map<string, string> {
  return new Map(people.flatMap(rowsOf).map(({ key, text }) => [key, text]));
}

function rowsOf({ userID, sequence, friends, lists, pending, blocked }: Person): WorldRow[] {
  return [
    ...friends.map(({ To_Account, Remark, lists }) => ({
      key: keys.friend(userID, To_Account),
      text: `${userID} has ${To_Account}${lists.length > 0 ? ` in ${lists.join(", ")}` : ""}${Remark ? `, remark ${Remark}` : ""}`,
    })),
    ...lists.map(({ name, members }) => ({
      key: keys.list(userID, name),
      text: `list ${name} of ${userID}: ${members.length === 0 ? "nobody" : members.join(", ")}`,
    })),
    ...pending.map(({ To_Account, AddWording }) => ({
      key: keys.pending(userID, To_Account),
      text: `${userID} waits for ${To_Account}${AddWording ? `: ${AddWording}` : ""}`,
    })),
    ...(blocked.length > 0 ? [{ key: keys.blocked(userID), text: `${userID} blocks ${blocked.join(", ")}` }] : []),
    ...(sequence > 0 ? [{ key: keys.sequence(userID), text: `sequence of ${userID} is ${sequence}` }] : []),
  ];
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
