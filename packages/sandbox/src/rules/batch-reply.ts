import { type BatchOperationId, failAccount, operations, type ReplyOf } from "@chat-friends/contract";
import type { ItemResult } from "./batch.ts";

/** The members that every reply to a request that was carried out has. */
export const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" } as const;

/** A reply of which the operation has the JSON already. */
export class ReplyText {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/**
 * The reply to a request that was carried out, with `Fail_Account` where an item was not.
 *
 * Typed as the spec has it, although a scripted outcome may carry a code that the spec does not list.
 */
export function batchReply<Id extends BatchOperationId>(operation: Id, results: readonly ItemResult[]): ReplyOf<Id> {
  const reply: unknown = { [operations[operation].replyItems]: results, ...failAccount(results), ...ok };
  return reply as ReplyOf<Id>;
}

/** The same reply, made of the JSON of each result. */
export function batchReplyText(
  operation: BatchOperationId,
  results: readonly ItemResult[],
  texts: readonly string[],
): ReplyText {
  const others = JSON.stringify({ ...failAccount(results), ...ok });
  return new ReplyText(`{"${operations[operation].replyItems}":[${texts.join(",")}],${others.slice(1)}`);
}
