export { errors } from "./errors.gen.ts";
export { accountOf, failAccount } from "./items.ts";
export { operations, regions } from "./operations.gen.ts";
export {
  type ErrorEntry,
  isBatch,
  isListed,
  isOperationId,
  type Operation,
  operationIds,
  type Region,
  type RetryClass,
} from "./tables.ts";
export type { components, paths } from "./types.gen.ts";
export type {
  BatchOperationId,
  ErrorCode,
  ErrorCodeOf,
  FailureOf,
  ItemOf,
  OperationId,
  ProfileOf,
  PublicErrorCode,
  ReadableTag,
  ReplyOf,
  RequestOf,
  ResultOf,
  SuccessOf,
  ValueOf,
} from "./types.ts";
