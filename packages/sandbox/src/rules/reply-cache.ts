import type { ListedFriend, Profile } from "../relations/snapshot.ts";

/** What was told of a friend, and when it is true again: where the same is asked of the same two rows. */
interface Told<Result> {
  asked: string;
  profile: Profile;
  result: Result;
}

const toldLast = new WeakMap<ListedFriend, Told<object>>();
const texts = new WeakMap<object, string>();

/**
 * The result for a friend: the one told last, where it is still true.
 *
 * Rows are never changed, only put in each other's place, and a row that is gone takes what was told of it along.
 */
export function tellAgain<Result extends object>(
  friend: ListedFriend,
  profile: Profile,
  asked: string,
  tell: () => Result,
): Result {
  const last = toldLast.get(friend);
  if (last?.asked === asked && last.profile === profile) return last.result as Result;
  const result = tell();
  toldLast.set(friend, { asked, profile, result });
  texts.set(result, JSON.stringify(result));
  return result;
}

/** A reply as JSON; of items that were told before the text is kept. */
export function writeReply(reply: object): string {
  const [member = "", items] = Object.entries(reply)[0] ?? [];
  if (!Array.isArray(items) || !items.some((item) => texts.has(item))) return JSON.stringify(reply);
  const begin = `{${JSON.stringify(member)}:[`;
  const withoutItems = JSON.stringify({ ...reply, [member]: [] });
  const written = items.map((item) => texts.get(item) ?? JSON.stringify(item));
  return `${begin}${written.join(",")}${withoutItems.slice(begin.length)}`;
}
