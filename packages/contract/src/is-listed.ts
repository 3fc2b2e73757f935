import { errors } from "./errors.gen.ts";
import type { ErrorCode } from "./types.ts";

/** Whether the catalogue has the code: the service may send one that the types of its replies don't know. */
export function isListed(code: number): code is ErrorCode {
  return Object.hasOwn(errors, code);
}
