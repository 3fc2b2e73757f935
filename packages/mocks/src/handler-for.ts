import { type OperationId, operations } from "@chat-friends/contract";
import type { CaseName, DerivedCaseName } from "@chat-friends/contract/examples";
import type { HttpHandler } from "msw/http";
import { caseNamed } from "./cases.ts";
import { intercept } from "./intercept.ts";

/**
 * Answers every call of an operation with one case of the spec, verbatim; `code_<code>` is the case of a code that has no other.
 *
 * @throws Error naming what is allowed, where the operation or the case does not exist
 * @example server.use(handlerFor("friend_add", { case: "partial_failure" }))
 */
export function handlerFor<Id extends OperationId>(
  operation: Id,
  options: { case: CaseName<Id> | DerivedCaseName<Id> },
): HttpHandler {
  if (!Object.hasOwn(operations, operation)) {
    throw new Error(`there is no operation "${operation}"; there are ${Object.keys(operations).join(", ")}`);
  }
  const { response } = caseNamed(operation, options.case);
  return intercept(operations[operation].path, () => response);
}
