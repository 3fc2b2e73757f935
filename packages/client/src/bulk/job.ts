import type { ChatClient } from "../core/create-client.ts";
import { unlessAborted, withinTime } from "../core/deadline.ts";
import type { Sleep } from "../core/sleep.ts";
import { type JobRecord, openRecord } from "./checkpoint/job-record.ts";
import { dispatcher } from "./dispatcher.ts";
import { eventQueue } from "./event-queue.ts";
import type { BulkEvent, BulkProgress, BulkResult, Counts } from "./events.ts";
import { type BulkOptions, settingsOf } from "./options.ts";
import type { Rows } from "./row.ts";
import type { Work } from "./work.ts";

/**
 * Does the work on all rows. Reading, calls and the caller's loop run side by side.
 *
 * A row counts as done when the caller has come back for the next event, so that a result the caller had no time to keep is given again.
 */
export async function* runJob<Row, RowOutcome extends { kind: keyof Counts }>(
  chat: ChatClient,
  work: Work<Row, RowOutcome>,
  rows: Rows<Row>,
  options: BulkOptions,
): AsyncGenerator<BulkEvent<Row, RowOutcome>, void, void> {
  checkClient(chat);
  checkSource(rows);
  const settings = settingsOf({ ...work.defaults, ...options }, work.mostItems);
  const { clock, sleep, progressEvery, signal, checkpoint: store, job } = settings;
  signal?.throwIfAborted();
  const record = await openRecord({ operation: work.operation, job, store, clock });
  const queue = eventQueue<Exclude<BulkEvent<Row, RowOutcome>, BulkProgress>>();
  const stopping = new AbortController();
  const stop = () => queue.end({ error: signal?.reason });
  signal?.addEventListener("abort", stop);
  const dispatch = dispatcher({ work, settings, record, queue, signal: stopping.signal }, rows);
  const since = clock.now();
  let reportedAt = since;

  function progress(): BulkProgress {
    const { ok, pending, failed, unknown } = record.counts;
    const done = ok + pending + failed + unknown;
    reportedAt = clock.now();
    return { type: "progress", ...dispatch.figures(), ...record.counts, done, milliseconds: reportedAt - since };
  }

  async function wakeForProgress(): Promise<void> {
    for (;;) {
      await sleep(progressEvery, stopping.signal);
      queue.wake();
    }
  }

  function settle({ number, outcome: { kind } }: BulkResult<Row, RowOutcome>): Promise<void> | undefined {
    record.done(number, kind);
    dispatch.release();
    return record.isSaveDue() ? record.save() : undefined;
  }

  wakeForProgress().catch(() => {});
  try {
    while (!(queue.ended?.failure && signal?.aborted)) {
      const event = queue.take();
      if (event) yield event;
      const saving = event?.type === "result" ? settle(event) : undefined;
      // Few rows wait for a save: the others cost no promise.
      if (saving) await unlessAborted(() => saving, signal);
      else if (!event && queue.ended) break;
      if (clock.now() - reportedAt >= progressEvery) yield progress();
      else if (!event) await queue.change();
    }
    yield progress();
    if (queue.ended?.failure) throw queue.ended.failure.error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stopping.abort("the job is over");
    await (signal?.aborted ? lastSave(record, sleep) : record.save());
  }
}

/** Who stops a job does not wait for a store that hangs. */
function lastSave(record: JobRecord, sleep: Sleep): Promise<void> {
  const milliseconds = 10_000;
  const message = `the checkpoint was not saved within ${milliseconds} ms`;
  return withinTime({ milliseconds, message, sleep }, (ending) => unlessAborted(() => record.save(), ending));
}

/** What is no client would look like a service out of reach, and the job would wait for it. */
function checkClient(chat: unknown): void {
  if (typeof Object(chat).POST === "function") return;
  throw new TypeError(`chat must be a client of createClient, got ${typeof chat}`);
}

function checkSource(rows: unknown): void {
  const { [Symbol.asyncIterator]: many, [Symbol.iterator]: all } = Object(rows);
  if (typeof rows === "object" && typeof (many ?? all) === "function") return;
  throw new TypeError(`rows must be an array, a generator or a stream of objects, got ${typeof rows}`);
}
