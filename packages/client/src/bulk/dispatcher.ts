import { carryChunk } from "./carry-chunk.ts";
import type { Books } from "./checkpoint/books.ts";
import type { BulkPause, BulkResult, Counts } from "./events.ts";
import { lanes } from "./grouping/lanes.ts";
import type { Mailbox } from "./mailbox.ts";
import type { BulkSettings } from "./options.ts";
import { patienceOf } from "./patience.ts";
import { readRows } from "./read-rows.ts";
import type { Rows } from "./row.ts";
import type { Work } from "./work.ts";

/** What the parts of a job share. */
export interface Floor<Row, RowOutcome> {
  work: Work<Row, RowOutcome>;
  settings: BulkSettings;
  books: Books;
  mail: Mailbox<BulkResult<Row, RowOutcome> | BulkPause>;
  /** Aborts when the job is over. */
  signal: AbortSignal;
}

/** Reads the rows and sends them: the calls of several owners side by side, those of one owner one after the other. */
export function dispatcher<Row, RowOutcome extends { kind: keyof Counts }>(
  floor: Floor<Row, RowOutcome>,
  rows: Rows<Row>,
) {
  const { work, settings, books, mail, signal } = floor;
  const { owners, window, sleep } = settings;
  const waiting = lanes<Row>({ ...settings, frameBytes: work.frameBytes });
  const patience = patienceOf(settings);
  const reader = readRows({ rows, window, sleep, signal, take, onHeldUp: startCalls });
  let isRead = false;
  let busy = 0;
  let calls = 0;

  function take(row: Row, number: number): boolean {
    if (books.isDone(number)) return false;
    waiting.add({ ...work.placeable(row), row, number, isOpen: books.isOpen(number) });
    startCalls();
    return true;
  }

  function startCalls(): void {
    while (busy < owners && !signal.aborted) {
      const chunk = waiting.next(reader.isHeldUp());
      if (!chunk) break;
      busy += 1;
      carryChunk(chunk, { ...floor, patience, onCall: () => (calls += 1) })
        .then(() => finish(chunk.From_Account))
        .catch(fail);
    }
    if (isRead && busy === 0) mail.end();
  }

  function finish(owner: string): void {
    busy -= 1;
    waiting.finish(owner);
    startCalls();
  }

  function fail(error: unknown): void {
    mail.end({ error });
  }

  async function readAll(): Promise<void> {
    await reader.read();
    books.checkEnd(reader.figures.read);
    isRead = true;
    startCalls();
  }

  readAll().catch(fail);

  return {
    /** The caller has a row's result. */
    release: reader.release,
    figures: () => ({ read: reader.figures.read, calls }),
  };
}
