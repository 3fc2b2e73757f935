import { carryChunk } from "./carry-chunk.ts";
import type { JobRecord } from "./checkpoint/job-record.ts";
import type { EventQueue } from "./event-queue.ts";
import type { BulkPause, BulkResult, Counts } from "./events.ts";
import { ownerQueues } from "./grouping/owner-queues.ts";
import type { BulkSettings } from "./options.ts";
import { ownSignals } from "./own-signals.ts";
import { patienceOf } from "./patience.ts";
import { readRows } from "./read-rows.ts";
import type { Rows } from "./row.ts";
import type { Work } from "./work.ts";

/** What the functions of a job share. */
export interface JobParts<Row, RowOutcome> {
  work: Work<Row, RowOutcome>;
  settings: BulkSettings;
  record: JobRecord;
  queue: EventQueue<BulkResult<Row, RowOutcome> | BulkPause>;
  /** Aborts when the job is over. */
  signal: AbortSignal;
}

/** Reads the rows and sends them: the calls of several owners side by side, those of one owner one after the other. */
export function dispatcher<Row, RowOutcome extends { kind: keyof Counts }>(
  parts: JobParts<Row, RowOutcome>,
  rows: Rows<Row>,
) {
  const { work, settings, record, queue, signal } = parts;
  const { owners, window, sleep } = settings;
  const { frameBytes } = work;
  const waiting = ownerQueues<Row>({ ...settings, frameBytes, textOf: (row) => work.prepare(row).text });
  const patience = patienceOf(settings);
  const withOwnSignal = ownSignals(signal);
  const reader = readRows({ rows, window, sleep, signal, take, onHeldUp: startCalls });
  let isRead = false;
  let busy = 0;
  let calls = 0;

  function take(row: Row, number: number): boolean {
    if (record.isDone(number)) return false;
    const fault = faultOf(row);
    if (fault !== undefined) throw new TypeError(`row ${number} ${fault}`);
    const prepared = work.prepare(row);
    waiting.add({ ...prepared, row, number, isOpen: record.isOpen(number) });
    startCalls();
    return true;
  }

  function startCalls(): void {
    while (busy < owners && !signal.aborted) {
      const chunk = waiting.next(reader.isHeldUp());
      if (!chunk) break;
      busy += 1;
      withOwnSignal((own) => carryChunk(chunk, { ...parts, signal: own, patience, onCall: () => (calls += 1) }))
        .then(() => finish(chunk.From_Account))
        .catch(fail);
    }
    if (isRead && busy === 0) queue.end();
  }

  function finish(owner: string): void {
    busy -= 1;
    waiting.finish(owner);
    startCalls();
  }

  function fail(error: unknown): void {
    queue.end({ error });
  }

  async function readAll(): Promise<void> {
    await reader.read();
    record.checkEnd(reader.figures.read);
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

/** Why a row belongs to no owner. JavaScript gets no help from the types. */
function faultOf(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null) return `must be an object with From_Account, got ${row}`;
  const owner: unknown = "From_Account" in row ? row.From_Account : undefined;
  if (owner === undefined) return "has no From_Account";
  return typeof owner === "string" ? undefined : `must have a text as From_Account, got ${typeof owner}`;
}
