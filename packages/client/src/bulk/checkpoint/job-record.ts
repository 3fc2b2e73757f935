import type { OperationId } from "@chat-friends/contract";
import type { Clock } from "../../core/clock.ts";
import type { Counts } from "../events.ts";
import { type Checkpoint, CheckpointMismatch, type CheckpointStore, checkJob } from "./checkpoint.ts";
import { numberRanges } from "./number-ranges.ts";

/** Milliseconds from the end of a save to the next one that no add waits for. */
const saveEvery = 1000;

/** What a job knows of its rows, and keeps in its checkpoint. */
export interface JobRecord {
  readonly counts: Readonly<Counts>;
  /** Whether the row was done by an earlier run. */
  isDone(number: number): boolean;
  /** Whether an earlier run may have sent the row's add. */
  isOpen(number: number): boolean;
  /** Notes adds that will be sent now. When it resolves, the note is safe. */
  open(numbers: readonly number[]): Promise<void>;
  /** The caller has the row's result. */
  done(number: number, kind: keyof Counts): void;
  /** @throws {CheckpointMismatch} when the source has fewer rows than the checkpoint */
  checkEnd(rows: number): void;
  /** Whether the last save is long ago. */
  isSaveDue(): boolean;
  save(): Promise<void>;
}

export interface RecordOptions {
  operation: OperationId;
  job: string | undefined;
  store: CheckpointStore | undefined;
  clock: Clock;
}

/** @throws {CheckpointMismatch} when the store has the checkpoint of another job */
export async function openRecord({ operation, job, store, clock }: RecordOptions): Promise<JobRecord> {
  const found = await store?.load();
  if (found) checkJob(found, { operation, job });
  const done = numberRanges(found?.done);
  const openBefore = numberRanges(found?.open);
  const open = new Set<number>((found?.open ?? []).flatMap(([from, to]) => numbersFrom(from, to)));
  const { ok, pending, failed, unknown } = found ?? { ok: 0, pending: 0, failed: 0, unknown: 0 };
  const counts: Counts = { ok, pending, failed, unknown };
  let savedAt = clock.now();
  let saving: Promise<void> | undefined;
  let nextSave: Promise<void> | undefined;

  function checkpoint(): Checkpoint {
    const opened = numberRanges();
    for (const number of [...open].sort((one, other) => one - other)) opened.add(number);
    const name = job === undefined ? {} : { job };
    return { version: 1, operation, ...name, ...counts, done: done.ranges(), open: opened.ranges() };
  }

  /** All who ask while a save is under way share the next one. */
  function save(): Promise<void> {
    if (!store) return Promise.resolve();
    nextSave ??= (saving ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        saving = nextSave;
        nextSave = undefined;
        try {
          await store.save(checkpoint());
        } finally {
          // Counted from the end: a save that takes longer than that would be due again at the next row.
          savedAt = clock.now();
        }
      });
    return nextSave;
  }

  return {
    counts,
    isDone: done.has,
    isOpen: openBefore.has,
    async open(numbers) {
      for (const number of numbers) open.add(number);
      await save();
    },
    done(number, kind) {
      done.add(number);
      open.delete(number);
      counts[kind] += 1;
    },
    checkEnd(rows) {
      if (done.end <= rows) return;
      throw new CheckpointMismatch(
        `the checkpoint has ${done.end} rows or more, and the source of this job has ${rows}`,
      );
    },
    isSaveDue: () => store !== undefined && clock.now() - savedAt >= saveEvery,
    save,
  };
}

function numbersFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
