import type { ChatClient } from "@chat-friends/client";
import { pullLists } from "@chat-friends/client/bulk";
import { namesByOwner } from "../records/names-by-owner.ts";
import { prepended } from "../records/prepended.ts";
import type { OwnerRow } from "./owners.ts";

/** A friend to read. */
export interface WantedFriend {
  From_Account: string;
  /** UserID of the friend. */
  item: string;
}

/** Called with an owner whose lists are refused. */
export type OnRefused = (owner: string, code: number, info: string) => void;

/** The friends to read: those that the file names, or all who are in a list of an owner. Whether it names them shows in its first row. */
export async function* wantedFriends(
  chat: ChatClient,
  rows: AsyncIterable<OwnerRow>,
  { signal, onRefused }: { signal: AbortSignal; onRefused: OnRefused },
): AsyncGenerator<WantedFriend> {
  const iterator = rows[Symbol.asyncIterator]();
  const { value: first, done } = await iterator.next();
  if (done) return;
  const all = prepended(first, { [Symbol.asyncIterator]: () => iterator });
  if (first.To_Account !== undefined) {
    yield* eachFriendOnce(all);
    return;
  }
  for await (const event of pullLists(chat, eachOnce(all), { NeedFriend: "Need_Friend_Type_Yes", signal })) {
    if (event.type !== "result") continue;
    const { row, outcome } = event;
    if (outcome.kind === "failed") onRefused(row.From_Account, outcome.code, outcome.info);
    else for (const item of membersOf(outcome.lists)) yield { From_Account: row.From_Account, item };
  }
}

/** Each friend once: a file of friendships may name one twice, with other fields. */
async function* eachFriendOnce(rows: AsyncIterable<OwnerRow>): AsyncGenerator<WantedFriend> {
  const known = namesByOwner();
  for await (const { From_Account, To_Account = "" } of rows) {
    if (known.has(From_Account, To_Account)) continue;
    known.add(From_Account, To_Account);
    yield { From_Account, item: To_Account };
  }
}

/** Each owner once: the rows of a file of friendships name theirs many times. */
async function* eachOnce(rows: AsyncIterable<OwnerRow>): AsyncGenerator<OwnerRow> {
  const known = new Set<string>();
  for await (const row of rows) {
    if (known.has(row.From_Account)) continue;
    known.add(row.From_Account);
    yield row;
  }
}

/** Each friend once, in however many lists. */
function membersOf(lists: readonly { To_Account?: readonly string[] }[]): Set<string> {
  return new Set(lists.flatMap(({ To_Account = [] }) => To_Account));
}
