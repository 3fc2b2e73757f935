import type { Switches } from "@chat-friends/contract/switches";

/** The sequence of a user's lists: 0 in the store stands for lists that never changed. */
export function currentSequence(stored: number, { firstSequence }: Pick<Switches, "firstSequence">): number {
  return stored === 0 ? Number(firstSequence) : stored;
}
