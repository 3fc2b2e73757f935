import { accountOf, type OperationId, type SuccessOf } from "@chat-friends/contract";
import type { Case } from "@chat-friends/contract/examples";
import { admitBody } from "@chat-friends/contract/refuse";
import { dequal } from "dequal/lite";
import { asRequested } from "./default-reply.ts";
import { isBatch, itemsIn, resultsIn, withItemResults } from "./item-results.ts";

/**
 * The reply of a case to the request of a caller: an account that the case names has its result of the case, any other item the
 * result at its place in the case, from the first again after the last.
 *
 * The case counts, whatever is wrong with the request. A page's own request, which a gateway has yet to give its From_Account, is
 * followed too; one whose items can't be read gets the reply as it stands.
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
