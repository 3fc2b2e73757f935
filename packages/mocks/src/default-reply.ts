import {
  type BatchOperationId,
  type OperationId,
  operations,
  type RequestOf,
  type SuccessOf,
} from "@chat-friends/contract";
import { defaultCase } from "./cases.ts";
import { withItemResults } from "./item-results.ts";
import { requestedFields } from "./requested-fields.ts";
import { requestedLists } from "./requested-lists.ts";

type Cut<Id extends OperationId> = (reply: SuccessOf<Id>, request: RequestOf<Id>) => SuccessOf<Id>;

/** Operations whose request says how much of the reply it wants. */
const cuts: { [Id in OperationId]?: Cut<Id> } = { friend_get_list: requestedFields, group_get: requestedLists };

/** The reply of the operation's default case, rewritten for the request. */
export function defaultReply<Id extends OperationId>(operation: Id, request: RequestOf<Id>): object {
  const shown = defaultCase(operation).response as SuccessOf<Id>;
  const cut: Cut<Id> | undefined = cuts[operation];
  const reply = cut ? cut(shown, request) : shown;
  return isBatch(operation) ? withItemResults(operation, reply, request) : reply;
}

function isBatch(operation: OperationId): operation is BatchOperationId {
  return operations[operation].requestItems !== null;
}
