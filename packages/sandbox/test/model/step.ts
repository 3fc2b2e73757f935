import { operations } from "@chat-friends/contract";
import type { RandomCall } from "../support/arbitrary-call.ts";
import type { Reply } from "../support/send.ts";
import type { Tables } from "./tables.ts";

/** A call and its reply. */
export interface Exchange extends RandomCall {
  reply: Reply;
}

/** Calls that arrived together, and the tables of everybody they name before and after. */
export interface Step {
  exchanges: readonly Exchange[];
  before: Tables;
  after: Tables;
}

/** Whom an item of a call is about. */
export interface Item {
  From_Account: string;
  To_Account: string;
}

export function isRead({ operation }: RandomCall): boolean {
  return operation === "friend_get_list" || operation === "group_get";
}

export function isMutualAdd({ operation, body }: RandomCall): boolean {
  return operation === "friend_add" && body["AddType"] !== "Add_Type_Single";
}

/** Whom the call asks about, item by item; the request must be a right one. */
export function itemsOf({ operation, body }: RandomCall): string[] {
  const member = operations[operation].requestItems;
  const items = member === null ? [] : (body[member] as (string | Item)[]);
  return items.map((item) => (typeof item === "string" ? item : item.To_Account));
}

/** The result of each item. group_get has lists and no items. */
export function resultsOf({
  operation,
  reply: { ResultItem = [], InfoItem = [] },
}: Exchange): Record<string, unknown>[] {
  return operation === "group_get" ? [] : [...ResultItem, ...InfoItem];
}

export function resultsWith(exchange: Exchange, code: number): Item[] {
  const From_Account = String(exchange.body["From_Account"]);
  return resultsOf(exchange)
    .filter(({ ResultCode }) => ResultCode === code)
    .map(({ To_Account }) => ({ From_Account, To_Account: String(To_Account) }));
}

export function accepted(exchange: Exchange): Item[] {
  return resultsWith(exchange, 0);
}
