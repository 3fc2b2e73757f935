import type { Floor } from "./dispatcher.ts";
import type { Counts } from "./events.ts";
import type { Chunk, Entry } from "./grouping/entry.ts";
import { mostRounds, type Patience } from "./patience.ts";
import type { Tried } from "./work.ts";

interface Carrying<Row, RowOutcome> extends Floor<Row, RowOutcome> {
  patience: Patience;
  onCall(): void;
}

/** Sends a chunk, and what is left of it again and again, until each of its rows has a result. */
export async function carryChunk<Row, RowOutcome extends { kind: keyof Counts }>(
  { From_Account, entries }: Chunk<Row>,
  { work, books, mail, patience, signal, onCall, settings: { clock, sleep } }: Carrying<Row, RowOutcome>,
): Promise<void> {
  const desk = { signal, clock, sleep, open: books.open };
  let rest = entries;
  let failures = 0;
  for (let round = 1; ; round += 1) {
    const { tried, error } = await work.send(From_Account, rest, desk);
    onCall();
    const before = rest.length;
    rest = rest.filter((entry, index) => !settle(entry, tried[index], round >= mostRounds));
    if (rest.length === 0) return;
    failures = rest.length < before ? 0 : failures + 1;
    const milliseconds = patience.wait(failures);
    if (milliseconds === undefined) throw error;
    mail.put([{ type: "pause", From_Account, milliseconds, error }]);
    await sleep(milliseconds, signal);
  }

  /** Whether the entry's rows have their results. */
  function settle(entry: Entry<Row>, { outcome, mayRepeat }: Tried<RowOutcome> = { mayRepeat: true }, isLast: boolean) {
    if (!outcome || (mayRepeat && !isLast)) return false;
    patience.note();
    mail.put(
      entry.rows.map(({ row, number }) => ({ type: "result", row, number, outcome: work.outcomeFor(row, outcome) })),
    );
    return true;
  }
}
