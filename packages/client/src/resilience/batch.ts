import { operations } from "@chat-friends/contract";
import type { SignedCall } from "../core/resend.ts";

/** A request with items, read. */
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
export function batchOf({ operation, body }: SignedCall, request: Record<string, unknown>): Batch | undefined {
  if (operation === undefined) return undefined;
  const { requestItems, replyItems } = operations[operation];
  if (requestItems === null) return undefined;
  const items = request[requestItems];
  if (!Array.isArray(items)) return undefined;
  const accounts = items.map((item) => (typeof item === "string" ? item : Object(item).To_Account));
  if (items.length === 0 || !accounts.every((account) => typeof account === "string")) return undefined;
  return { body, request, requestItems, replyItems, items, accounts };
}
