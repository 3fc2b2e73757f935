import type { OperationId } from "@chat-friends/contract";
import type { Counts } from "../events.ts";

/** Numbers of rows: each pair is a first row and the row after the last. */
export type RowRanges = readonly (readonly [number, number])[];

/** What a job needs to go on in another process. It is plain JSON. */
export interface Checkpoint extends Counts {
  version: 1;
  operation: OperationId;
  /** The option `job`. */
  job?: string;
  /** Rows whose results the caller has. */
  done: RowRanges;
  /** Adds that may have been sent. They are read back before anything is sent again. */
  open: RowRanges;
  /** Free for a store of the caller's own, such as the length of the report that belongs to this checkpoint. */
  note?: unknown;
}

/** Keeps the checkpoint of a job. `fileCheckpoint` of the entry `/node` is one. */
export interface CheckpointStore {
  /** The last checkpoint; undefined if there is none. */
  load(): Promise<Checkpoint | undefined>;
  /** Resolves when the checkpoint is safe. The job has at most one save under way. */
  save(checkpoint: Checkpoint): Promise<void>;
}

/** The checkpoint belongs to another job, so no row was sent. */
export class CheckpointMismatch extends Error {
  override readonly name = "CheckpointMismatch" as const;
}

/** What a value that was kept somewhere has, or lacks, that makes it no checkpoint; undefined if it is one. */
export function checkpointFault(value: unknown): string | undefined {
  const { version, done, open, ...rest } = Object(value);
  if (version !== 1) return `the version ${version}, and this job has 1`;
  const name = (["ok", "pending", "failed", "unknown"] as const).find((each) => !isCount(rest[each]));
  if (name !== undefined) return `no number of rows in ${name}`;
  if (!areRanges(done)) return "no ranges of rows in done";
  return areRanges(open) ? undefined : "no ranges of rows in open";
}

function areRanges(value: unknown): value is RowRanges {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount) && pair[0] < pair[1])
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** @throws {CheckpointMismatch} when the checkpoint is not one of this job */
export function checkJob(
  found: Checkpoint,
  { operation, job }: { operation: OperationId; job: string | undefined },
): void {
  const fault = checkpointFault(found);
  if (fault !== undefined) throw new CheckpointMismatch(`the checkpoint has ${fault}`);
  const differences = [
    ["operation", found.operation, operation],
    ["job", found.job, job],
  ];
  const different = differences.find(([, there, here]) => there !== here);
  if (!different) return;
  const [what, there = "none", here = "none"] = different;
  throw new CheckpointMismatch(`the checkpoint has the ${what} ${there}, and this job has ${here}`);
}
