import { errors } from "./errors.gen.ts";
import type { ErrorCode } from "./types.ts";

/** A row of the operations table. */
export interface Operation {
  /** Path below the host, the same at every region. */
  path: string;
  /** The operation inside a ResultInfo: `Err_SNS_<command>_<reason>`. */
  command: string;
  /** Member of the request that holds the items, null where the request has no items. */
  requestItems: string | null;
  /** Member of the reply that holds one result per item, null where the request has no items. */
  replyItems: string | null;
  /** Members that the spec requires and the service has been seen to go without. */
  tolerated: readonly string[];
  /** Codes the operation may give, to the request or to an item, beside the public ones. */
  codes: readonly number[];
}

/** A region of the service; addresses without a trailing slash. */
export interface Region {
  primary: string;
  standby: string | null;
  retired: boolean;
}

export type Regions = Record<string, Region>;

/**
 * When the same call may be sent again: `never` before somebody changed the app, its plan or the caller; `later`, after a wait;
 * `new-signature`, signed anew; `after-change`, once the item or what it meets in the service was changed.
 */
export type RetryClass = "never" | "later" | "new-signature" | "after-change";

/** A row of the error catalogue. */
export interface ErrorEntry {
  name: string;
  retry: RetryClass;
  /** Tail of the ResultInfo that goes with the code, null where no single one does. */
  reason: string | null;
}

/** Whether the catalogue has the code: the service may send one that the types of its replies don't know. */
export function isListed(code: number): code is ErrorCode {
  return Object.hasOwn(errors, code);
}
