import type { OperationId } from "@chat-friends/contract";
import type { Sleep } from "../core/sleep.ts";
import type { Entry } from "./grouping/entry.ts";
import type { PreparedRow } from "./grouping/filling-chunk.ts";
import type { BulkOptions } from "./options.ts";

/** What is known of an entry after a call. Without an outcome nothing is known. */
export interface EntryResult<RowOutcome> {
  outcome?: RowOutcome;
  /** Whether the entry is sent again a moment later. */
  mayRepeat: boolean;
}

/** What a call has brought. */
export interface SendResult<RowOutcome> {
  /** One for each entry. */
  results: readonly EntryResult<RowOutcome>[];
  /** Why some entries must be sent again. */
  error?: unknown;
}

/** What a call needs of its job. */
export interface SendContext {
  /** Aborts when the job stops. */
  signal: AbortSignal;
  sleep: Sleep;
  /** Notes that these rows are sent now; resolves when that is safe. */
  open(numbers: readonly number[]): Promise<void>;
}

/** What a job does with its rows. */
export interface Work<Row, RowOutcome> {
  operation: OperationId;
  /** Items of a call that the service takes or advises at most. */
  mostItems: number;
  /** Where the work has other defaults than most. */
  defaults?: Pick<BulkOptions, "maxItems" | "owners">;
  /** Bytes of a call's body without its owner and its items. */
  frameBytes: number;
  /** @throws {TypeError} for options that make every call wrong */
  prepare(row: Row): Omit<PreparedRow<Row>, "row" | "number" | "isOpen">;
  /** Sends the entries in one call. It rejects only if the whole job can't go on. */
  send(From_Account: string, entries: readonly Entry<Row>[], context: SendContext): Promise<SendResult<RowOutcome>>;
  /** The outcome of an entry as the outcome of one of its rows. */
  outcomeFor(row: Row, outcome: RowOutcome): RowOutcome;
}
