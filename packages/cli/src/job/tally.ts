import type { BulkProgress } from "@chat-friends/client/bulk";
import type { Progress } from "./progress.ts";

/** What the events of a job add up to. */
export interface Tally {
  at(event: BulkProgress): Progress;
  /** Rows with a result. */
  done(): number;
  /** Rows with a result, and rows that were not sent. */
  rows(): number;
  ended(): { ok: number; refused: number };
}

/** `of` is about how many rows there are, if that is known; the other two count the rows that are not sent, and refusals for coming too fast. */
export function tallyOf(of: number | undefined, unsent: () => number, throttled: () => number): Tally {
  let first: BulkProgress | undefined;
  let last: BulkProgress | undefined;
  const refused = () => (last ? last.done - last.ok : 0) + unsent();
  const rows = () => (last?.done ?? 0) + unsent();
  return {
    done: () => last?.done ?? 0,
    rows,
    ended: () => ({ ok: last?.ok ?? 0, refused: refused() }),
    at(event) {
      first ??= event;
      last = event;
      const run = { rows: event.done - first.done, milliseconds: event.milliseconds - first.milliseconds };
      const { calls, milliseconds } = event;
      return { rows: rows(), of, refused: refused(), calls, milliseconds, throttled: throttled(), run };
    },
  };
}
