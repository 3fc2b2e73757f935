import type { ItemResult, Outcome } from "../../outcomes/outcome.ts";
import { dispositionOf, retryKindOf } from "../../resilience/attempt/disposition.ts";
import type { EntryResult, SendResult } from "../work.ts";
import { refusedCall } from "./refused-call.ts";

/** Sends items in one call, and gives their outcomes in their order. */
export type SendItems<Item, Result extends ItemResult> = (
  From_Account: string,
  items: readonly Item[],
  signal: AbortSignal,
) => Promise<Outcome<Item, Result>[]>;

/**
 * What is known of items after a call.
 * @throws {ChatError} for a refusal that every call would get
 */
export async function tryItems<Item, Result extends ItemResult>(
  items: readonly Item[],
  send: () => Promise<Outcome<Item, Result>[]>,
  signal: AbortSignal,
): Promise<SendResult<Outcome<Item, Result>>> {
  try {
    const found = await send();
    const results = found.map(resultOf);
    return { results, error: found.find((_, index) => results[index]?.mayRepeat) };
  } catch (error) {
    signal.throwIfAborted();
    const refused = refusedCall(error);
    const results = items.map((item) =>
      refused ? { outcome: { ...refused, item }, mayRepeat: false } : { mayRepeat: true },
    );
    return { results, error };
  }
}

function resultOf<Item, Result extends ItemResult>(outcome: Outcome<Item, Result>): EntryResult<Outcome<Item, Result>> {
  if (outcome.kind === "unknown") return { mayRepeat: true };
  return { outcome, mayRepeat: retryKindOf(dispositionOf(Number(outcome.code))) !== undefined };
}
