import type { JobParts } from "./dispatcher.ts";
import type { Counts } from "./events.ts";
import { type Chunk, type Entry, rowsOf } from "./grouping/entry.ts";
import { mostRounds, type Patience } from "./patience.ts";
import type { EntryResult } from "./work.ts";

const tooLong = "no row has got a result for as long as the option patience allows";

interface Carrying<Row, RowOutcome> extends JobParts<Row, RowOutcome> {
  patience: Patience;
  onCall(): void;
}

/** Sends a chunk, and what is left of it again and again, until each of its rows has a result. */
export async function carryChunk<Row, RowOutcome extends { kind: keyof Counts }>(
  { From_Account, entries }: Chunk<Row>,
  { work, record, queue, patience, signal, onCall, settings: { sleep } }: Carrying<Row, RowOutcome>,
): Promise<void> {
  const context = { signal, sleep, open: record.open };
  let rest = entries;
  let failures = 0;
  for (let round = 1; ; round += 1) {
    const { results, error } = await work.send(From_Account, rest, context);
    onCall();
    const before = rest.length;
    rest = rest.filter((entry, index) => !settle(entry, results[index], round >= mostRounds));
    if (rest.length === 0) return;
    failures = rest.length < before ? 0 : failures + 1;
    const milliseconds = patience.wait(failures, error);
    if (milliseconds === undefined) throw error instanceof Error ? error : new Error(tooLong, { cause: error });
    queue.put([{ type: "pause", From_Account, milliseconds, error }]);
    await sleep(milliseconds, signal);
  }

  /** Whether the entry's rows have their results. */
  function settle(
    entry: Entry<Row>,
    { outcome, mayRepeat }: EntryResult<RowOutcome> = { mayRepeat: true },
    isLast: boolean,
  ) {
    if (!outcome || (mayRepeat && !isLast)) return false;
    patience.note();
    queue.put(
      rowsOf(entry).map(({ row, number }) => ({ type: "result", row, number, outcome: work.outcomeFor(row, outcome) })),
    );
    return true;
  }
}
