import type { ErrorCode, RetryClass, SuccessOf } from "@chat-friends/contract";
import type { CodeName, Unlisted } from "../outcomes/catalogued.ts";

/** An event of a job. It narrows on `type`. */
export type BulkEvent<Row, RowOutcome> = BulkResult<Row, RowOutcome> | BulkProgress | BulkPause;

/** The result of a row. Each row has one. Results come in the order in which the calls end. */
export interface BulkResult<Row, RowOutcome> {
  type: "result";
  /** The caller's own row. */
  row: Row;
  /** The row's place in the source, from 0. */
  number: number;
  outcome: RowOutcome;
}

/** How far a job has come: about once a second, and at its end. */
export interface BulkProgress extends Counts {
  type: "progress";
  /** Rows that were read, also the rows that an earlier run has done. */
  read: number;
  /** Rows with a result, also of earlier runs. */
  done: number;
  /** Calls of this run that are over. A call may have several attempts: the hooks of `resilient` report them. */
  calls: number;
  /** Milliseconds of this run. */
  milliseconds: number;
}

/** A call of this owner has settled nothing, or not all of its rows. The rest is sent again after this wait. */
export interface BulkPause {
  type: "pause";
  From_Account: string;
  milliseconds: number;
  /** Why: what the call threw, or the refusal of one of the rows. */
  error: unknown;
}

/** Rows by the kind of their outcome. */
export interface Counts {
  ok: number;
  pending: number;
  failed: number;
  unknown: number;
}

/** The lists of a user; or the refusal. It narrows on `kind`. */
export type ListsOutcome = PulledLists | RefusedCall;

interface PulledLists {
  kind: "ok";
  /** False if the service says that nothing has changed since `LastSequence`. */
  isChanged: boolean;
  /** The `LastSequence` of the next pull. */
  sequence: number;
  /** Empty if nothing has changed. */
  lists: NonNullable<SuccessOf<"group_get">["ResultItem"]>;
}

/** What an error of a call means for its rows. */
export interface RefusedCall {
  kind: "failed";
  code: ErrorCode | Unlisted;
  codeName: CodeName;
  retry: RetryClass;
  /** The service's text for a developer. */
  info: string;
}
