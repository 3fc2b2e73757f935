import { isOperationId, type OperationId, operationIds } from "@chat-friends/contract";
import type { CaseName, DerivedCaseName } from "@chat-friends/contract/examples";
import { failure } from "@chat-friends/contract/refuse";
import { answer } from "./answer.ts";
import { readCall } from "./call.ts";
import { caseNamed } from "./cases.ts";
import { namedReply } from "./named-reply.ts";

/** Gives the body of the reply to a request. */
export type Replier = (request: Request) => Promise<object>;

/** A case by its name, and whether the results of the case stay with the items of the case. */
export interface NamedCase<Id extends OperationId> {
  case: CaseName<Id> | DerivedCaseName<Id>;
  verbatim?: boolean;
}

/** The reply of the case that fits the request best. */
export const replyByRequest: Replier = async (request) => {
  const call = await readCall(request);
  return call.refusal ? failure(call.refusal) : answer(call.value);
};

/**
 * The reply of one case to any request.
 *
 * @throws Error that names what is allowed, if the operation or the case does not exist
 */
export function replyByCase<Id extends OperationId>(operation: Id, { case: name, verbatim }: NamedCase<Id>): Replier {
  if (!isOperationId(operation)) {
    throw new Error(`there is no operation "${operation}"; there are ${operationIds.join(", ")}`);
  }
  const named = caseNamed(operation, name);
  return async (request) => {
    if (verbatim) return named.response;
    const { value: call } = await readCall(request);
    return call ? namedReply(operation, named, call.body) : named.response;
  };
}
