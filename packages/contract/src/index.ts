export type { ErrorEntry, RetryClass } from "./error-entry.ts";
export { errors } from "./errors.gen.ts";
export { isListed } from "./is-listed.ts";
export { accountOf, failAccount } from "./items.ts";
export type { Operation, Region } from "./operation.ts";
export { operations, regions } from "./operations.gen.ts";
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
