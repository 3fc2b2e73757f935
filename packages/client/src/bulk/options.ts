import type { Clock } from "../core/clock.ts";
import { type Sleep, sleep as timer } from "../core/sleep.ts";
import type { CheckpointStore } from "./checkpoint/checkpoint.ts";

export interface BulkOptions {
  /** Where the job notes which rows are done. With the same store and the same rows it goes on where it stopped. Default: nowhere. */
  checkpoint?: CheckpointStore;
  /** What the job is about, such as a hash of file and app. The checkpoint of another job is refused. */
  job?: string;
  /** Owners (`From_Account`) with a call under way at the same time. Default: 64; 16 for adds that ask the other side. */
  owners?: number;
  /**
   * Rows in memory at most, each with about 190 bytes beside the caller's object. Default: 50 000.
   *
   * Rows of one owner that are further apart go in separate calls. Calls of 1000 items need this many rows to be under way side by side.
   */
  window?: number;
  /** Items of a call at most. Default: 1000; 100 for reads; 20 for adds that ask the other side. */
  maxItems?: number;
  /** Bytes of a call's body at most. An item that is larger goes alone. Default: 1 000 000. */
  maxBytes?: number;
  /** Milliseconds of failed calls without a result after which the job stops. Default: 600 000. */
  patience?: number;
  /** Milliseconds between two progress events. Default: 1000. */
  progressEvery?: number;
  /** Stops the job. */
  signal?: AbortSignal;
  /** Milliseconds of a monotonic clock. Default: `performance`. */
  clock?: Clock;
  sleep?: Sleep;
  /** A number from 0 up to 1, to spread resends. Default: `Math.random`. */
  random?: () => number;
}

/** The options with their defaults filled in. */
export type BulkSettings = Required<Omit<BulkOptions, "checkpoint" | "job" | "signal">> &
  Pick<BulkOptions, "checkpoint" | "job" | "signal">;

/**
 * @throws {RangeError} for a value that is not a number or is out of range
 * @throws {TypeError} for a checkpoint that is no store
 */
export function settingsOf(options: BulkOptions, mostItems: number): BulkSettings {
  const settings: BulkSettings = {
    owners: 64,
    window: 50_000,
    maxItems: mostItems,
    maxBytes: 1_000_000,
    patience: 600_000,
    progressEvery: 1000,
    clock: performance,
    sleep: timer,
    random: Math.random,
    ...given(options),
  };
  const { owners, window, maxItems, maxBytes, patience, progressEvery, checkpoint } = settings;
  if (checkpoint && !Object(checkpoint).load)
    throw new TypeError(`checkpoint must be a store such as fileCheckpoint, got ${typeof checkpoint}`);
  checkRange({ owners, window, maxBytes }, Number.MAX_SAFE_INTEGER);
  checkRange({ maxItems }, mostItems);
  checkRange({ patience, progressEvery }, 2 ** 31 - 1);
  return settings;
}

/** An option that is there but undefined counts as left out. */
function given(options: BulkOptions): BulkOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function checkRange(values: Record<string, number>, most: number): void {
  for (const [name, value] of Object.entries(values)) {
    if (Number.isInteger(value) && value >= 1 && value <= most) continue;
    throw new RangeError(`${name} must be an integer from 1 to ${most}, got ${value}`);
  }
}
