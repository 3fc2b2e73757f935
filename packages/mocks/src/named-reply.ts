import { accountOf, isBatch, type OperationId, type SuccessOf } from "@chat-friends/contract";
import type { Case } from "@chat-friends/contract/examples";
import { admitBody } from "@chat-friends/contract/refuse";
import { dequal } from "dequal/lite";
import { asRequested } from "./default-reply.ts";
import { itemsIn, resultsIn, withItemResults } from "./item-results.ts";

/**
 * The reply of a case to the request of a caller. An account that the case names gets its result from the case. Any other item
 * gets the result at its place in the case; after the last result it starts again with the first.
 *
 * The case counts even if the request has faults. A page's request, which has no From_Account before a gateway adds it, also gets
 * results for its items. A request with items that can't be read gets the unchanged reply.
 */
export function namedReply<Id extends OperationId>(operation: Id, named: Case<Id>, body: Uint8Array): object {
  const { response } = named;
  if (!isBatch(operation) || response.ActionStatus === "FAIL") return response;
  const { value: request } = admitBody(operation, body);
  if (request && dequal(request, named.request)) return response;
  const items = itemsIn(operation, parse(body));
  if (!items) return response;

  // The compiler does not narrow a type that depends on a parameter.
  const reply = request ? asRequested(operation, response as SuccessOf<Id>, request) : response;
  const results = resultsIn(operation, reply);
  return withItemResults(operation, reply, items, (item, index) => {
    const own = results.find(({ To_Account }) => To_Account === accountOf(item));
    return own ?? results[index % results.length] ?? results[0];
  });
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
