import { accountOf, failAccount, operations } from "@chat-friends/contract";
import type { ResultRecord } from "../../outcomes/batch-problem.ts";
import type { Envelope } from "../attempt/answer.ts";
import type { CallContext } from "../attempt/call-context.ts";

/** A request with items, parsed. */
export interface Batch {
  /** JSON of the whole. */
  body: string;
  request: Record<string, unknown>;
  /** Member of the request that holds the items. */
  requestItems: string;
  /** Member of the reply that holds their results. */
  replyItems: string;
  items: readonly unknown[];
  /** UserID of each item. */
  accounts: readonly string[];
}

/** The request's items; undefined where it has none, or none that the service could tell apart. */
export function batchOf({ operation, body, request }: CallContext): Batch | undefined {
  if (operation === undefined) return undefined;
  const { requestItems, replyItems } = operations[operation];
  if (requestItems === null) return undefined;
  const items = request[requestItems];
  if (!Array.isArray(items)) return undefined;
  const accounts = items.map((item: unknown) => accountOf(item));
  if (items.length === 0 || !accounts.every((account) => account !== undefined)) return undefined;
  return { body, request, requestItems, replyItems, items, accounts };
}

const success: Envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };

/** Makes one reply of several: the results in place, `Fail_Account` in agreement with them. */
export function mergedReply(member: string, results: readonly ResultRecord[], envelope: Envelope = success): Response {
  return Response.json({
    ...envelope,
    [member]: results,
    Fail_Account: undefined,
    Invalid_Account: undefined, // The name that Fail_Account had beside itself in 2019.
    ...failAccount(results),
  });
}
