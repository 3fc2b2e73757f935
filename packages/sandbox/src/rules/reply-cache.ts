import type { Profile } from "../descriptions/types.ts";
import type { ListedFriend } from "../relations/snapshot.ts";

/** The two rows that a reply about a friend is made from. */
interface FriendRows {
  friend: ListedFriend;
  profile: Profile;
}

/** The last reply about each friend, as JSON: clients ask the same again and again. */
export interface ReplyCache {
  /** The text of the last reply about this friend if the question and both rows are the same; else the text of what `answer` gives. */
  textOf(rows: FriendRows, question: string, answer: () => object): string;
}

/** Begins empty. A row is never changed, only replaced. When a row is gone, its text is freed too. */
export function createReplyCache(): ReplyCache {
  const last = new WeakMap<ListedFriend, { question: string; profile: Profile; text: string }>();
  return {
    textOf({ friend, profile }, question, answer) {
      const known = last.get(friend);
      if (known?.question === question && known.profile === profile) return known.text;
      const text = JSON.stringify(answer());
      last.set(friend, { question, profile, text });
      return text;
    },
  };
}
