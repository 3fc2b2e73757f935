import { errors } from "./errors.gen.ts";
import { operations } from "./operations.gen.ts";
import type { BatchOperationId, ErrorCode, OperationId } from "./types.ts";

/** A row of the operations table. */
export interface Operation {
  /** Path below the host, the same in every region. */
  path: string;
  /** The operation inside a ResultInfo: `Err_SNS_<command>_<reason>`. */
  command: string;
  /** Member of the request that holds the items; null if the request has no items. */
  requestItems: string | null;
  /** Member of the reply that holds one result per item; null if the request has no items. */
  replyItems: string | null;
  /** Members that the spec requires, although the service has accepted requests without them. */
  tolerated: readonly string[];
  /** Codes that the operation may give to the request or to an item, in addition to the public codes. */
  codes: readonly number[];
}

/** The members that a request, or an item of it, may lack. They are a table of their own, because a client has no need of them. */
export interface OptionalMembers {
  request: readonly string[];
  item: readonly string[];
}

/** A region of the service; addresses without a trailing slash. */
export interface Region {
  primary: string;
  standby: string | null;
  retired: boolean;
}

export type Regions = Record<string, Region>;

/**
 * When the same call may be sent again. `never`: not before the app, its plan or the caller is changed. `later`: after a wait.
 * `new-signature`: with a new signature. `after-change`: after a change of the item, or of the data that it meets in the service.
 */
export type RetryClass = "never" | "later" | "new-signature" | "after-change";

/** A row of the error catalogue. */
export interface ErrorEntry {
  name: string;
  retry: RetryClass;
  /** The end of the ResultInfo for this code; null if the code has not exactly one text. */
  reason: string | null;
}

/** The operations in the order of the spec. A bundle that does not use it has no table of operations. */
export const operationIds: readonly OperationId[] = /* @__PURE__ */ Object.keys(operations) as OperationId[];

/** Whether a name is that of an operation. */
export function isOperationId(name: string): name is OperationId {
  return Object.hasOwn(operations, name);
}

/** Whether the requests of an operation have items. */
export function isBatch(operation: OperationId): operation is BatchOperationId {
  return operations[operation].requestItems !== null;
}

/** Whether the catalogue has the code: the service may send one that the types of its replies don't know. */
export function isListed(code: number): code is ErrorCode {
  return Object.hasOwn(errors, code);
}
