import { casesOf } from "@chat-friends/contract/examples";
import { admitAddress, admitBody, admitQuery, failure } from "@chat-friends/contract/refuse";
import type { Call } from "./call.ts";
import { caseWithRequest } from "./cases.ts";
import { defaultReply } from "./default-reply.ts";

/** The reply to a call: its refusal, or the case with the same request, or the default case rewritten for it. */
export function answer({ method, path, query, body }: Call): object {
  const address = admitAddress(method, path);
  if (address.refusal) return failure(address.refusal);

  const caller = admitQuery(query);
  if (caller.refusal) return failure(caller.refusal);

  const operation = address.value;
  const request = admitBody(operation, body);
  if (request.refusal) return failure(request.refusal);

  return caseWithRequest(casesOf(operation), request.value)?.response ?? defaultReply(operation, request.value);
}
