import { accountOf, failAccount, operations } from "@chat-friends/contract";
import type { Envelope } from "../../core/reply.ts";
import type { ResultRecord } from "../../outcomes/batch-problem.ts";
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

/** The request's items; undefined if it has no items, or if the service could not distinguish them. */
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

/** Makes one reply from several: each result is in its place, and `Fail_Account` agrees with the results. */
export function mergedReply(member: string, results: readonly ResultRecord[], envelope: Envelope = success): Response {
  return Response.json({
    ...envelope,
    [member]: results,
    Fail_Account: undefined,
    Invalid_Account: undefined, // A second name of Fail_Account in 2019.
    ...failAccount(results),
  });
}
